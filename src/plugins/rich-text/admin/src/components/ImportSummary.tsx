import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ImportedText } from '../../../contracts/import';
import { key } from '../plugin-id';

/** What came of a Word file and what did not, in sentences. */
export const ImportSummary = ({ text: { pictures, lost } }: { text: ImportedText }) => {
  const { formatMessage, formatList } = useIntl();
  const say = (id: string, count?: number) => formatMessage({ id: key(`word.${id}`) }, { count });
  const sentences = [
    say('read'),
    ...(pictures.stored > 0 ? [say('pictures.stored', pictures.stored)] : []),
    ...(pictures.withoutAlternativeText > 0 ? [say('pictures.undescribed', pictures.withoutAlternativeText)] : []),
    ...(pictures.leftOut > 0 ? [say('pictures.leftOut', pictures.leftOut)] : []),
    ...(lost.length > 0 ? [formatMessage({ id: key('word.lost') }, { parts: formatList(lost.map((part) => say(`lost.${part}`))) })] : []),
  ];
  return <>{sentences.map((sentence) => <Typography key={sentence} tag="p">{sentence}</Typography>)}</>;
};

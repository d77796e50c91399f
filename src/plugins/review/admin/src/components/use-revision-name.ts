import { useIntl } from 'react-intl';
import type { RevisionLine } from '../../../contracts';
import { instantText } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

/** A revision in words: number, day, author, why it came and what became of it. */
export const useRevisionName = () => {
  const intl = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => intl.formatMessage({ id: key(id) }, values);
  return (line: RevisionLine): string => [
    line.ref === 'draft' ? t('revision.draft') : t('revision.number', { number: line.ref }),
    instantText(intl, line.createdAt),
    ...(line.createdBy ? [line.createdBy.name] : []),
    ...(line.cause === 'draft' ? [] : [t(`cause.${line.cause}`)]),
    line.isPublic ? t('outcome.public') : t(`outcome.${line.outcome}`),
  ].join(' · ');
};

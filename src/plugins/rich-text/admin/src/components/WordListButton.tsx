import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate, useParams } from 'react-router-dom';
import { isTypeWithText } from '../../../contracts/types-with-text';
import { useHeld } from '../../../../platform/admin/src/public';
import { handOver } from '../api/word';
import { key } from '../plugin-id';
import { WordButton } from './WordButton';

const Shown = ({ contentType }: { contentType: string }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const { holds } = useHeld();
  if (!holds('plugin::content-manager.explorer.create', contentType)) return null;
  return (
    <WordButton
      onRefused={(message) => toggleNotification({ type: 'warning', message, timeout: 10_000 })}
      onRead={(text) => {
        handOver(contentType, text);
        navigate(`/content-manager/collection-types/${contentType}/create`);
      }}
    >
      {formatMessage({ id: key('word.compose') })}
    </WordButton>
  );
};

/** In lists of items that have a text of ours: begins a new item from a Word file. */
export const WordListButton = () => {
  const { slug } = useParams<{ slug: string }>();
  return slug && isTypeWithText(slug) ? <Shown contentType={slug} /> : null;
};

import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { key } from '../plugin-id';
import { useFieldLabels } from './field-labels';
import { KeptTextDialog } from './KeptTextDialog';
import { useEditedForm } from './use-edited-form';
import { useKeptText } from './use-kept-text';

/** Keeps what is not saved, says so in a line, and offers what an earlier visit left. */
export const KeptText = ({ model, documentId }: { model: string; documentId: string | null }) => {
  const { formatMessage, formatTime } = useIntl();
  const { values, attributes, modified } = useEditedForm();
  const labelOf = useFieldLabels(model);
  const { offer, keptAt, tooLong, restore, discard } = useKeptText(model, documentId);
  return (
    <>
      {modified && tooLong ? <Typography variant="pi" textColor="danger700" role="alert">{formatMessage({ id: key('kept.too-long') })}</Typography> : null}
      {modified && keptAt !== null ? (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: key('kept.status') }, { time: formatTime(keptAt, { timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }) })}
        </Typography>
      ) : null}
      {offer ? (
        <KeptTextDialog offer={offer} values={values} attributes={attributes} labelOf={labelOf} onRestore={restore} onDiscard={discard} />
      ) : null}
    </>
  );
};

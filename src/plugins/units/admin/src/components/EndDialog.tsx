import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FileInput, type ChosenFile } from '../../../../platform/admin/src/public';
import { ENDED_BY_DOCUMENT, type AssignmentView } from '../../../contracts';
import { key } from '../plugin-id';
import { FormDialog } from './FormDialog';
import { TextLine } from './TextLine';

/** Ends an assignment by a document; the entry itself stays. */
export const EndDialog = ({ assignment, onClose }: { assignment: AssignmentView; onClose(done: boolean): void }) => {
  const { formatMessage } = useIntl();
  const { post } = useFetchClient();
  const [to, setTo] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const byDocument = ENDED_BY_DOCUMENT.includes(assignment.system);
  const t = (id: string) => formatMessage({ id: key(id) });
  const send = async () => {
    await post(`/units/assignments/${assignment.documentId}/end`, { to, decisionNumber: number || null, decisionDate: date || null, document: file?.id ?? null });
  };

  return (
    <FormDialog title={t('end.title')} confirmLabel={t('end.confirm')} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <Typography>{`${assignment.user.name} · ${t(`role.${assignment.role}`)} · ${assignment.unit.name}`}</Typography>
          <TextLine name="endOn" type="date" required value={to} problem={problems.to} onChange={setTo} />
          <TextLine name="endDecisionNumber" required={byDocument} value={number} problem={problems.decisionNumber} onChange={setNumber} />
          <TextLine name="endDecisionDate" type="date" required={byDocument} value={date} problem={problems.decisionDate} onChange={setDate} />
          <FileInput name="endDocument" label={t('field.endDocument')} required={byDocument} value={file} problem={problems.document} onChange={setFile} />
          {byDocument ? <Typography variant="pi" textColor="neutral600">{t('end.document')}</Typography> : null}
        </>
      )}
    </FormDialog>
  );
};

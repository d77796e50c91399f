import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { AssignmentView } from '../../../contracts';
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
  const t = (id: string) => formatMessage({ id: key(id) });
  const send = async () => {
    await post(`/units/assignments/${assignment.documentId}/end`, { to, decisionNumber: number || null, decisionDate: date || null });
  };

  return (
    <FormDialog title={t('end.title')} confirmLabel={t('end.confirm')} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <Typography>{`${assignment.user.name} · ${t(`role.${assignment.role}`)} · ${assignment.unit.name}`}</Typography>
          <TextLine name="endOn" type="date" required value={to} problem={problems.to} onChange={setTo} />
          <TextLine name="endDecisionNumber" value={number} problem={problems.decisionNumber} onChange={setNumber} />
          <TextLine name="endDecisionDate" type="date" value={date} problem={problems.decisionDate} onChange={setDate} />
        </>
      )}
    </FormDialog>
  );
};

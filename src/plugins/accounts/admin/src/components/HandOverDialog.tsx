import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { HandOver, RegisterLine } from '../../../contracts';
import { key } from '../plugin-id';
import { FileLine, type ChosenFile } from './FileLine';
import { FormDialog } from './FormDialog';
import { TextLine } from './TextLine';

/** Passes one function to somebody else, by a document (PR-5.5). */
export const HandOverDialog = ({ line, onClose }: { line: RegisterLine; onClose(done: boolean): void }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [to, setTo] = useState({ name: '', email: '' });
  const [by, setBy] = useState({ decisionNumber: '', decisionDate: '', from: '' });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [made, setMade] = useState<{ password: string } | null>(null);
  const send = async () => {
    const { from, ...decision } = by;
    const { data } = await post<{ data: HandOver }>('/accounts/hand-overs', {
      assignment: line.assignment, to, ...decision, documentFileId: file?.id, ...(from ? { from } : {}),
    });
    if (data.data.temporaryPassword) setMade({ password: data.data.temporaryPassword });
    else onClose(true);
  };
  return (
    <FormDialog title={t('hand-over.title')} confirm={t('hand-over.confirm')} made={made} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <Typography fontWeight="bold">{`${line.person.name} · ${t(`role.${line.role}`)} · ${line.unit.name} · ${t(`system.${line.system}`)}`}</Typography>
          <Typography>{t('hand-over.text')}</Typography>
          <TextLine name="toName" required value={to.name} problem={problems['to.name']} onChange={(name) => setTo({ ...to, name })} />
          <TextLine name="toEmail" type="email" required value={to.email} problem={problems['to.email']} onChange={(email) => setTo({ ...to, email })} />
          <TextLine name="decisionNumber" required value={by.decisionNumber} problem={problems.decisionNumber} onChange={(decisionNumber) => setBy({ ...by, decisionNumber })} />
          <TextLine name="decisionDate" type="date" required value={by.decisionDate} problem={problems.decisionDate} onChange={(decisionDate) => setBy({ ...by, decisionDate })} />
          <FileLine name="document" required value={file} problem={problems.documentFileId} onChange={setFile} />
          <TextLine name="handOverOn" type="date" value={by.from} problem={problems.from} onChange={(from) => setBy({ ...by, from })} />
        </>
      )}
    </FormDialog>
  );
};

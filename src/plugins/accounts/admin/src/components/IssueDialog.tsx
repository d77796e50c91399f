import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { IssuedAccount } from '../../../contracts';
import { key } from '../plugin-id';
import { FileLine, type ChosenFile } from './FileLine';
import { FormDialog } from './FormDialog';
import { FunctionFields, NO_FUNCTION } from './FunctionFields';
import { TextLine } from './TextLine';

const AT = 'assignments.0.';

/** A new account with its first function, by a decision. */
export const IssueDialog = ({ onClose }: { onClose(done: boolean): void }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [person, setPerson] = useState({ name: '', email: '' });
  const [work, setWork] = useState(NO_FUNCTION);
  const [by, setBy] = useState({ from: '', decisionNumber: '', decisionDate: '' });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [made, setMade] = useState<{ password: string } | null>(null);
  const send = async () => {
    const { data } = await post<{ data: IssuedAccount }>('/accounts/people', {
      ...person, assignments: [{ ...work, programme: work.programme || null, ...by, documentFileId: file?.id ?? null }],
    });
    setMade({ password: data.data.temporaryPassword });
  };
  return (
    <FormDialog title={t('issue.title')} confirm={t('issue.confirm')} made={made} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <TextLine name="name" required value={person.name} problem={problems.name} onChange={(name) => setPerson({ ...person, name })} />
          <TextLine name="email" type="email" required value={person.email} problem={problems.email} onChange={(email) => setPerson({ ...person, email })} />
          <FunctionFields value={work} problems={problems} at={AT} onChange={setWork} />
          {(['from', 'decisionNumber', 'decisionDate'] as const).map((name) => (
            <TextLine key={name} name={name} type={name === 'decisionNumber' ? 'text' : 'date'} required value={by[name]} problem={problems[AT + name]} onChange={(value) => setBy({ ...by, [name]: value })} />
          ))}
          <FileLine name="document" value={file} problem={problems[`${AT}documentFileId`]} onChange={setFile} />
          <Typography variant="pi" textColor="neutral600">{t('issue.document')}</Typography>
        </>
      )}
    </FormDialog>
  );
};

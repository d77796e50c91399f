import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { IssuedAccount } from '../../../contracts';
import { key } from '../plugin-id';
import { FileLine, type ChosenFile } from './FileLine';
import { FormDialog } from './FormDialog';
import { NO_FUNCTION, type FunctionDraft } from './FunctionFields';
import { IssuedFunctions } from './IssuedFunctions';
import { TextLine } from './TextLine';

type Problems = Readonly<Record<string, string>>;

/** What is wrong with the decision, which all functions share. */
const ofDecision = (problems: Problems, name: string): string | undefined =>
  Object.entries(problems).find(([path]) => /^assignments\.\d+\./.test(path) && path.endsWith(`.${name}`))?.[1];

/** A new account with its functions, by one decision. */
export const IssueDialog = ({ onClose }: { onClose(done: boolean): void }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [person, setPerson] = useState({ name: '', email: '' });
  const [works, setWorks] = useState<readonly FunctionDraft[]>([{ ...NO_FUNCTION }]);
  const [by, setBy] = useState({ from: '', decisionNumber: '', decisionDate: '' });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [made, setMade] = useState<{ password: string } | null>(null);
  const send = async () => {
    const { data } = await post<{ data: IssuedAccount }>('/accounts/people', {
      ...person, assignments: works.map((work) => ({ ...work, programme: work.programme || null, ...by, documentFileId: file?.id ?? null })),
    });
    setMade({ password: data.data.temporaryPassword });
  };
  return (
    <FormDialog title={t('issue.title')} confirm={t('issue.confirm')} made={made} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <TextLine name="name" required value={person.name} problem={problems.name} onChange={(name) => setPerson({ ...person, name })} />
          <TextLine name="email" type="email" required value={person.email} problem={problems.email} onChange={(email) => setPerson({ ...person, email })} />
          <IssuedFunctions value={works} problems={problems} onChange={setWorks} />
          {works.length > 1 ? <Typography variant="pi" textColor="neutral600">{t('issue.decision')}</Typography> : null}
          {(['from', 'decisionNumber', 'decisionDate'] as const).map((name) => (
            <TextLine key={name} name={name} type={name === 'decisionNumber' ? 'text' : 'date'} required value={by[name]} problem={ofDecision(problems, name)} onChange={(value) => setBy({ ...by, [name]: value })} />
          ))}
          <FileLine name="document" value={file} problem={ofDecision(problems, 'documentFileId')} onChange={setFile} />
          <Typography variant="pi" textColor="neutral600">{t('issue.document')}</Typography>
        </>
      )}
    </FormDialog>
  );
};

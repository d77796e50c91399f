import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { ChoiceInput, useWordsOf } from '../../../../platform/admin/src/public';
import { REQUEST_KINDS, type RequestKind } from '../../../contracts';
import { key } from '../plugin-id';
import { FileLine, type ChosenFile } from './FileLine';
import { FormDialog } from './FormDialog';
import { FunctionFields, NO_FUNCTION, type FunctionDraft } from './FunctionFields';
import { TextLine } from './TextLine';

/** A unit's written request to the operator of a system (BI-8.6, BI-9.1, PR-5.3). */
export const RequestDialog = ({ onClose }: { onClose(done: boolean): void }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [kind, setKind] = useState<RequestKind>('account');
  const [work, setWork] = useState<FunctionDraft>({ ...NO_FUNCTION, system: 'poverty', role: 'data-officer' });
  const [texts, setTexts] = useState({ name: '', email: '', text: '', documentNumber: '', documentDate: '' });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const forPerson = kind !== 'connection';
  const send = async () => {
    const { name, email, ...rest } = texts;
    const { unit, system, programme, role, reach } = work;
    await post('/accounts/requests', {
      kind, unit, system, programme: programme || null, ...rest, documentFileId: file?.id, ...(forPerson ? { name, email, role, reach } : {}),
    });
    onClose(true);
  };
  const line = (name: keyof typeof texts, problems: Readonly<Record<string, string>>, type: 'text' | 'email' | 'date' | 'long' = 'text', required = true) => (
    <TextLine name={name} type={type} required={required} value={texts[name]} problem={problems[name]} onChange={(value) => setTexts({ ...texts, [name]: value })} />
  );
  return (
    <FormDialog title={t('request.title')} confirm={t('request.confirm')} made={null} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <Typography>{t('request.text')}</Typography>
          <ChoiceInput name="kind" label={t('field.kind')} required value={kind} choices={REQUEST_KINDS.map((each) => ({ value: each, label: t(`request.kind.${each}`) }))}
            onChange={(_, chosen) => setKind(REQUEST_KINDS.find((each) => each === chosen) ?? kind)} />
          {forPerson ? line('name', problems) : null}
          {forPerson ? line('email', problems, 'email') : null}
          <FunctionFields value={work} problems={problems} systemOnly={!forPerson} onChange={setWork} />
          {line('text', problems, 'long', !forPerson)}
          {line('documentNumber', problems)}
          {line('documentDate', problems, 'date')}
          <FileLine name="requestDocument" required value={file} problem={problems.documentFileId} onChange={setFile} />
        </>
      )}
    </FormDialog>
  );
};

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { messagesByField, RefusalText, useAct } from '../../../../platform/admin/src/public';
import type { DocumentOption, RequestDetail } from '../../../contracts';
import { useRequestActs } from '../api';
import { useWords } from '../words';
import { DocumentPicker } from './DocumentPicker';
import { TextField } from './TextField';

/** The unit's answer: a text and, where there are such, the documents that answer it. */
export const AnswerForm = ({ request, onDone }: { request: RequestDetail; onDone: () => void }) => {
  const { t } = useWords();
  const acts = useRequestActs();
  const { busy, refusal, run } = useAct();
  const [text, setText] = useState('');
  const [documents, setDocuments] = useState<readonly DocumentOption[]>([]);
  const problems = refusal ? messagesByField(refusal) : {};

  const send = async () => {
    const refs = documents.map(({ contentType, documentId }) => ({ contentType, documentId }));
    if (await run(async () => { await acts.answer(request, text, refs); })) onDone();
  };

  return (
    <Box tag="section" aria-label={t('answer.title')} background="neutral0" padding={5} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">{t('answer.title')}</Typography>
        <TextField name="text" kind="text" label={t('answer.text')} value={text} required most={10_000} hint={t('answer.text-hint')} error={problems.text} onChange={setText} />
        <DocumentPicker requestId={request.id} chosen={documents} onChange={setDocuments} />
        {refusal ? <RefusalText refusal={refusal} /> : null}
        <Flex gap={2} wrap="wrap">
          <Button loading={busy} disabled={text.trim() === ''} onClick={() => void send()}>{t('answer.confirm')}</Button>
        </Flex>
      </Flex>
    </Box>
  );
};

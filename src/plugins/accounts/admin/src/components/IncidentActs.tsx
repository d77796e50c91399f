import { Box, Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { messagesByField, RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import type { IncidentAct, IncidentView } from '../../../contracts';
import { key } from '../plugin-id';

type Typed = { target: { value: string } };

interface Props {
  readonly incident: IncidentView;
  onDone(): void;
}

/** What the person may do with the incident; nothing when it is history. */
export const IncidentActs = ({ incident: { id, version, may }, onDone }: Props) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const [act, setAct] = useState<IncidentAct | null>(null);
  const [text, setText] = useState('');
  const [cause, setCause] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};
  if (may.length === 0) return null;
  const send = async () => {
    const done = await run(() => post(`/accounts/incidents/${id}/acts`, { act, version, text, ...(act === 'close' && cause !== '' ? { cause } : {}) }));
    if (!done) return;
    setAct(null);
    setText('');
    setCause('');
    onDone();
  };
  return (
    <Box background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={2} wrap="wrap">
          {may.map((one) => <Button key={one} variant={act === one ? 'default' : 'secondary'} aria-pressed={act === one} onClick={() => setAct(one)}>{t(`incident.act.${one}`)}</Button>)}
        </Flex>
        {act === null ? null : (
          <>
            {refusal && Object.keys(problems).length === 0 ? <RefusalText refusal={refusal} /> : null}
            {act === 'close' ? (
              <Field.Root name="cause" required error={problems.cause}>
                <Field.Label>{t('incident.cause')}</Field.Label>
                <Textarea value={cause} maxLength={2000} onChange={(event: Typed) => setCause(event.target.value)} />
                <Field.Error />
              </Field.Root>
            ) : null}
            <Field.Root name="text" required error={problems.text}>
              <Field.Label>{t(`incident.act.${act}.text`)}</Field.Label>
              <Textarea value={text} maxLength={2000} onChange={(event: Typed) => setText(event.target.value)} />
              <Field.Error />
            </Field.Root>
            <Box><Button loading={busy} onClick={() => void send()} data-send>{t(`incident.act.${act}`)}</Button></Box>
          </>
        )}
      </Flex>
    </Box>
  );
};

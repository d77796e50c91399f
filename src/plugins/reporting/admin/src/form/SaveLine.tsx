import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { wordOf } from '../saving/save-queue';
import type { Saving } from '../saving/use-saving';
import { useWords } from '../words';

const clock = (at: number): string => new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });

/** How things stand with what was typed, in words. Only what needs attention is read out: every saved cell would be a chatter. */
export const SaveLine = ({ saving, tooLong }: { saving: Saving; tooLong: boolean }) => {
  const { t } = useWords();
  const { state, unsent, send } = saving;
  const word = wordOf(state);
  const [urgent, setUrgent] = useState('');
  const text = word === 'closed' && state.word ? state.word : t(`report.save.${word}`, { at: state.savedAt === null ? '' : clock(state.savedAt), count: unsent.size });
  useEffect(() => setUrgent(word === 'saving' || word === 'saved' || word === 'nothing' ? '' : text), [word, text]);
  return (
    <Flex gap={3} wrap="wrap" data-no-print>
      <Typography data-save={word} fontWeight={urgent ? 'bold' : 'regular'} textColor={urgent ? 'danger600' : 'neutral600'} role={urgent ? 'status' : undefined}>{text}</Typography>
      {word === 'kept' ? <Button size="S" variant="tertiary" onClick={() => void send()}>{t('report.save.again')}</Button> : null}
      {tooLong ? <Typography role="alert" textColor="danger600">{t('report.save.too-long')}</Typography> : null}
    </Flex>
  );
};

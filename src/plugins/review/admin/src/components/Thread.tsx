import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CommentThread } from '../../../contracts';
import { instantText, refusalOf, RefusalText, type Refusal } from '../../../../platform/admin/src/public';
import type { ReviewActs } from '../api/use-review';
import { key } from '../plugin-id';
import { CommentForm } from './CommentForm';
import { Aside } from './marks';

const Said = ({ name, at, text }: { name: string; at: string; text: string }) => (
  <Box>
    <Typography tag="p" variant="pi" textColor="neutral600"><Typography tag="span" variant="pi" fontWeight="bold" textColor="neutral800">{name}</Typography> · {at}</Typography>
    <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Typography>
  </Box>
);

/** What the remark is about, and what became of that. */
const About = ({ thread }: { thread: CommentThread }) => {
  const { formatMessage } = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => formatMessage({ id: key(id) }, values);
  const { anchor, place, fieldLabel } = thread;
  if (anchor.kind === 'item') return <Typography variant="pi" textColor="neutral600">{t('comment.on-item')}</Typography>;
  if (anchor.kind === 'field') return <Typography variant="pi" textColor="neutral600">{t('comment.on-field', { field: fieldLabel ?? '' })}</Typography>;
  return (
    <Box>
      <Aside tag="blockquote" $line="warning500" paddingLeft={2}>
        <Typography variant="pi">“{anchor.quote.length > 180 ? `${anchor.quote.slice(0, 180)}…` : anchor.quote}”</Typography>
      </Aside>
      {place === null ? <Typography tag="p" variant="pi" textColor="danger700">{t('comment.orphaned', { revision: thread.revision })}</Typography> : null}
      {place?.changed ? <Typography tag="p" variant="pi" textColor="neutral800">{t('comment.changed')}</Typography> : null}
    </Box>
  );
};

interface Props {
  readonly thread: CommentThread;
  readonly acts: ReviewActs;
  readonly active: boolean;
  onShow(): void;
  onChanged(): void;
}

/** One remark with its answers; settled ones stay readable, folded. */
export const Thread = ({ thread, acts, active, onShow, onChanged }: Props) => {
  const intl = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => intl.formatMessage({ id: key(id) }, values);
  const [answering, setAnswering] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { resolved } = thread;

  const settle = async (work: () => Promise<unknown>) => {
    setRefusal(null);
    try {
      await work();
      onChanged();
    } catch (thrown) {
      setRefusal(refusalOf(thrown, t('network')));
    }
  };

  return (
    <Box tag="article" aria-label={t('comment.of', { name: thread.author.name })} background="neutral0" hasRadius padding={3}
      borderColor={active ? 'primary600' : 'neutral200'} style={{ borderWidth: active ? 2 : 1, borderStyle: 'solid' }}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {resolved ? (
          <Flex justifyContent="space-between" gap={2} wrap="wrap">
            <Typography variant="pi" textColor="success700">✓ {t('comment.resolved', { name: resolved.by.name, at: instantText(intl, resolved.at) })}</Typography>
            <Button size="S" variant="ghost" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>{t(unfolded ? 'comment.fold' : 'comment.unfold')}</Button>
          </Flex>
        ) : null}
        {!resolved || unfolded ? (
          <>
            <About thread={thread} />
            <Said name={thread.author.name} at={instantText(intl, thread.at)} text={thread.text} />
            {thread.answers.map((answer) => (
              <Aside key={answer.id} $line="neutral200" paddingLeft={3}>
                <Said name={answer.author.name} at={instantText(intl, answer.at)} text={answer.text} />
              </Aside>
            ))}
            {refusal ? <RefusalText refusal={refusal} /> : null}
            {answering ? (
              <CommentForm label={t('comment.answer')} send={t('comment.send-answer')} onCancel={() => setAnswering(false)}
                onSend={async (text) => { await acts.answer(thread.id, text); setAnswering(false); onChanged(); }} />
            ) : (
              <Flex gap={1} wrap="wrap">
                {thread.place ? <Button size="S" variant="ghost" onClick={onShow}>{t('comment.show')}</Button> : null}
                {thread.mayAnswer && !resolved ? <Button size="S" variant="ghost" onClick={() => setAnswering(true)}>{t('comment.answer')}</Button> : null}
                {thread.mayResolve ? (
                  <Button size="S" variant="ghost" onClick={() => settle(() => (resolved ? acts.reopen(thread.id) : acts.resolve(thread.id)))}>
                    {t(resolved ? 'comment.reopen' : 'comment.resolve')}
                  </Button>
                ) : null}
              </Flex>
            )}
          </>
        ) : null}
      </Flex>
    </Box>
  );
};

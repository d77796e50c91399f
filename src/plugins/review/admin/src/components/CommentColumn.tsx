import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useLayoutEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Anchor, CommentsView, CommentThread, NamedField, PassageAnchor } from '../../../contracts';
import type { Paragraph } from '../frame/passages';
import type { ReviewActs } from '../api/use-review';
import { key } from '../plugin-id';
import { CommentForm } from './CommentForm';
import { Thread } from './Thread';

interface Draft { readonly anchor: Anchor; readonly quote: string | null }

interface Props {
  readonly view: CommentsView;
  readonly fields: readonly NamedField[];
  readonly paragraphs: readonly Paragraph[];
  readonly selected: PassageAnchor | null;
  readonly revision: number | null;
  readonly acts: ReviewActs;
  readonly active: number | null;
  /** Height of a passage in the page beside, in pixels; null where the column stands below the page. */
  topOf(id: number): number | null;
  /** Changes when anything in the page moved. */
  readonly stamp: number;
  onShow(thread: CommentThread): void;
  onChanged(): void;
}

const GAP = 12;

/** Puts each card at the height of its passage, or as near below as the cards before it leave room. */
const useMargin = (ids: readonly number[], topOf: (id: number) => number | null, stamp: unknown) => {
  const list = useRef<HTMLDivElement>(null);
  const [gaps, setGaps] = useState<Readonly<Record<number, number>>>({});
  useLayoutEffect(() => {
    if (!list.current) return;
    let bottom = 0;
    const next: Record<number, number> = {};
    for (const card of Array.from(list.current.children) as HTMLElement[]) {
      const id = Number(card.dataset.thread);
      const wanted = topOf(id);
      const gap = wanted === null ? 0 : Math.max(0, wanted - list.current.offsetTop - bottom);
      next[id] = gap;
      bottom += gap + card.offsetHeight + GAP;
    }
    setGaps((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  // Cards are measured anew when anything on screen may have moved them.
  }, [ids.join(), stamp]);
  return { list, gaps };
};

/** Remarks beside the page: at their passages on wide screens, as a list below it on narrow ones. */
export const CommentColumn = ({ view, fields, paragraphs, selected, revision, acts, active, topOf, stamp, onShow, onChanged }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => formatMessage({ id: key(id) }, values);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [folded, setFolded] = useState(true);
  const open = view.threads.filter(({ resolved }) => !resolved);
  const settled = view.threads.filter(({ resolved }) => resolved);
  const inOrder = [...open].sort((a, b) => (topOf(a.id) ?? -1) - (topOf(b.id) ?? -1) || a.id - b.id);
  const { list, gaps } = useMargin(inOrder.map(({ id }) => id), topOf, `${stamp} ${draft === null} ${active} ${view.threads.length} ${inOrder.map(({ id }) => topOf(id)).join()}`);

  const choose = (value: string | number) => {
    const [kind, rest = ''] = String(value).split(':', 2);
    if (kind === 'item') setDraft({ anchor: { kind: 'item' }, quote: null });
    else if (kind === 'field') setDraft({ anchor: { kind: 'field', field: rest }, quote: fields.find(({ name }) => name === rest)?.label ?? rest });
    else {
      const paragraph = paragraphs[Number(rest)];
      if (paragraph) setDraft({ anchor: paragraph.anchor, quote: paragraph.text });
    }
  };
  const chosen = draft ?? (selected ? { anchor: selected, quote: selected.quote } : null);

  return (
    <Box tag="section" aria-labelledby="gop-y" position="relative">
      <Box paddingBottom={3}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography tag="h2" id="gop-y" variant="delta">{t('comments.title', { count: open.length })}</Typography>
          {view.refusal ? <Typography textColor="neutral600">{view.refusal}</Typography> : null}
          {view.mayComment && !chosen ? (
            <>
              <Typography variant="pi" textColor="neutral600">{t('comments.how')}</Typography>
              <Field.Root name="about">
                <Field.Label>{t('comments.choose')}</Field.Label>
                <SingleSelect placeholder={t('comments.choose-hint')} onChange={choose}>
                  <SingleSelectOption value="item:">{t('comment.on-item')}</SingleSelectOption>
                  {fields.map(({ name, label }) => <SingleSelectOption key={name} value={`field:${name}`}>{t('comment.on-field', { field: label })}</SingleSelectOption>)}
                  {paragraphs.map(({ text }, at) => <SingleSelectOption key={at} value={`passage:${at}`}>{t('comments.paragraph', { text: text.length > 70 ? `${text.slice(0, 70)}…` : text })}</SingleSelectOption>)}
                </SingleSelect>
              </Field.Root>
            </>
          ) : null}
          {view.mayComment && chosen && revision !== null ? (
            // Once somebody writes, a click into the page no longer takes the passage away.
            <Box background="neutral0" hasRadius padding={3} borderColor="primary600" style={{ borderWidth: 2, borderStyle: 'solid' }} onFocus={() => setDraft(chosen)}>
              <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>{chosen.quote === null ? t('comment.on-item') : `“${chosen.quote.slice(0, 240)}${chosen.quote.length > 240 ? '…' : ''}”`}</Typography>
              <CommentForm label={t('comments.write')} send={t('comments.send')} {...(draft ? { onCancel: () => setDraft(null) } : {})}
                onSend={async (text) => { await acts.comment({ revision, anchor: chosen.anchor, text }); setDraft(null); onChanged(); }} />
            </Box>
          ) : null}
        </Flex>
      </Box>
      <div ref={list}>
        {inOrder.map((thread) => (
          <div key={thread.id} data-thread={thread.id} style={{ paddingTop: gaps[thread.id] ?? 0, marginBottom: GAP }}>
            <Thread thread={thread} acts={acts} active={active === thread.id} onShow={() => onShow(thread)} onChanged={onChanged} />
          </div>
        ))}
      </div>
      {open.length === 0 ? <Typography textColor="neutral600">{t('comments.none')}</Typography> : null}
      {settled.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          <Button variant="tertiary" aria-expanded={!folded} onClick={() => setFolded(!folded)}>{t(folded ? 'comments.show-settled' : 'comments.hide-settled', { count: settled.length })}</Button>
          {folded ? null : settled.map((thread) => <Thread key={thread.id} thread={thread} acts={acts} active={active === thread.id} onShow={() => onShow(thread)} onChanged={onChanged} />)}
        </Flex>
      ) : null}
    </Box>
  );
};

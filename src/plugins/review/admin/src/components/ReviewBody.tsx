import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import styled from 'styled-components';
import type { CommentsView, CommentThread, PassageAnchor, ReviewView, TimelineItem } from '../../../contracts';
import type { DocumentModeration, ReviewNotes } from '../../../../moderation/contracts';
import type { ReviewActs } from '../api/use-review';
import { clearHighlights, commentAt, highlight, highlightOf } from '../frame/highlight';
import { paragraphsOf, selectedPassage, type Paragraph } from '../frame/passages';
import { key } from '../plugin-id';
import { ChangesCard } from './ChangesCard';
import { CommentColumn } from './CommentColumn';
import { DecisionCard } from './DecisionCard';
import { NotesCard } from './NotesCard';
import { PageFrame } from './PageFrame';
import { RestoreButton } from './RestoreButton';
import { RevisionChoice } from './RevisionChoice';
import { Timeline } from './Timeline';
import { useRevisionName } from './use-revision-name';
import { useWide } from './use-wide';

type Mode = 'marked' | 'plain' | 'against' | 'both';

const Beside = styled.div<{ $wide: boolean }>`
  display: grid;
  grid-template-columns: ${({ $wide }) => ($wide ? 'minmax(0, 1fr) 31rem' : 'minmax(0, 1fr)')};
  gap: 2rem;
  align-items: start;
`;
const Pages = styled.div<{ $columns: number }>`
  display: grid;
  grid-template-columns: repeat(${({ $columns }) => $columns}, minmax(0, 1fr));
  gap: 1.6rem;
`;
const Bar = styled(Flex)`position: sticky; top: 0; z-index: 2;`;

interface Props {
  readonly view: ReviewView;
  readonly moderation: DocumentModeration;
  readonly comments: CommentsView;
  readonly timeline: readonly TimelineItem[];
  /** What other parts of the house know about the draft. */
  readonly notes: readonly ReviewNotes[];
  readonly acts: ReviewActs;
  onChoose(shown: string, against: string): void;
  onDone(): void;
  onRemarks(): void;
}

/** The screen below its title: what changed and what to do first, then the page with its remarks, then what happened. */
export const ReviewBody = ({ view, moderation, comments, timeline, notes, acts, onChoose, onDone, onRemarks }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => formatMessage({ id: key(id) }, values);
  const nameOf = useRevisionName();
  const wide = useWide('(min-width: 1100px)');
  const [wanted, setMode] = useState<Mode>('marked');
  const mode: Mode = view.pages.marked === null ? 'plain' : wanted;
  const page = useRef<Document | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [paragraphs, setParagraphs] = useState<readonly Paragraph[]>([]);
  const [selected, setSelected] = useState<PassageAnchor | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [moved, setMoved] = useState(0);
  const [at, setAt] = useState(-1);

  const open = comments.threads.filter(({ resolved }) => !resolved);
  const shownLine = view.revisions.find(({ ref }) => ref === view.shown);
  const againstLine = view.revisions.find(({ ref }) => ref === view.against);
  const current = view.revisions.find(({ isCurrent }) => isCurrent);
  const jumps = useMemo(() => view.changes.flatMap(({ anchor }) => anchor ?? []), [view.changes]);

  const onPage = useCallback((stood: Document) => {
    page.current = stood;
    setParagraphs(paragraphsOf(stood));
    let waiting = 0;
    stood.addEventListener('selectionchange', () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => setSelected(selectedPassage(stood)), 120);
    });
    stood.addEventListener('click', (event) => { const id = commentAt(event.target); if (id !== null) setActive(id); });
    setMoved((count) => count + 1);
  }, []);

  useEffect(() => {
    if (!page.current?.body) return;
    if (mode === 'against') clearHighlights(page.current);
    else highlight(page.current, open);
    setMoved((count) => count + 1);
  // The list is made anew on each drawing; its content is what counts.
  }, [comments.threads, mode, paragraphs]);

  const show = (element: HTMLElement | null | undefined) => {
    if (!element || !page.current) return;
    for (const before of Array.from(page.current.querySelectorAll('.now'))) before.classList.remove('now');
    element.classList.add('now');
    element.scrollIntoView({ block: 'center' });
    if (element.tabIndex >= -1 && element.id) element.focus({ preventScroll: true });
  };
  const jump = (anchor: string) => {
    setAt(jumps.indexOf(anchor));
    if (mode !== 'marked') setMode('marked');
    // The marked page may have to be drawn first.
    window.setTimeout(() => show(page.current?.getElementById(anchor)), mode === 'marked' ? 0 : 400);
  };
  const step = (by: 1 | -1) => {
    const next = jumps[(at + by + jumps.length) % jumps.length];
    if (next !== undefined) jump(next);
  };
  const topOf = (id: number): number | null => {
    const mark = wide && page.current ? highlightOf(page.current, id) : null;
    const frame = holder.current?.querySelector('iframe');
    return mark && frame ? mark.getBoundingClientRect().top + frame.offsetTop : null;
  };
  const showThread = (thread: CommentThread) => {
    setActive(thread.id);
    show(page.current && highlightOf(page.current, thread.id));
  };

  const remark = open.map(({ anchor, fieldLabel, text }) =>
    `- ${anchor.kind === 'passage' ? `${fieldLabel}, “${anchor.quote.slice(0, 100)}${anchor.quote.length > 100 ? '…' : ''}”: ` : anchor.kind === 'field' ? `${fieldLabel}: ` : ''}${text}`).join('\n');
  const aid = open.length > 0 ? { label: t('gather', { count: open.length }), text: remark } : null;
  const modes: readonly Mode[] = view.pages.marked === null ? ['plain'] : wide ? ['marked', 'plain', 'against', 'both'] : ['marked', 'plain', 'against'];
  const address = (revision: string, other?: string) => `?revision=${revision}${other === undefined ? '' : `&against=${other}`}`;

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Grid.Root gap={5}>
        <Grid.Item col={4} s={12} xs={12} alignItems="stretch" direction="column">
          <DecisionCard moderation={moderation} decidesThis={!moderation.case || view.shown === current?.ref || view.shown === 'draft'} aid={aid}
            currentAddress={address(String(current?.ref ?? ''))} openComments={open.length} onDone={onDone} />
        </Grid.Item>
        <Grid.Item col={8} s={12} xs={12} alignItems="stretch" direction="column">
          <ChangesCard changes={view.changes} against={againstLine ? nameOf(againstLine) : null} onJump={jump} />
        </Grid.Item>
      </Grid.Root>
      {shownLine?.hash === view.draftHash ? notes.map((one) => <NotesCard key={one.title} about={one} />) : null}

      <RevisionChoice revisions={view.revisions} shown={view.shown} against={view.against} onChoose={onChoose} />
      {typeof view.shown === 'number' && shownLine?.hash !== view.draftHash ? (
        <Flex gap={3} wrap="wrap"><RestoreButton revision={view.shown} draftHash={view.draftHash} acts={acts} onDone={onDone} /></Flex>
      ) : null}

      <Beside $wide={wide}>
        <Box minWidth="0" ref={holder} position="relative">
          <Bar background="neutral100" gap={2} wrap="wrap" paddingTop={2} paddingBottom={3}>
            <Flex role="group" aria-label={t('mode.label')} gap={1} wrap="wrap">
              {modes.map((one) => (
                <Button key={one} size="S" variant={mode === one ? 'default' : 'tertiary'} aria-pressed={mode === one} onClick={() => setMode(one)}>{t(`mode.${one}`)}</Button>
              ))}
            </Flex>
            {jumps.length > 0 ? (
              <Flex gap={1}>
                <Button size="S" variant="tertiary" onClick={() => step(-1)}>{t('changes.previous')}</Button>
                <Button size="S" variant="tertiary" onClick={() => step(1)}>{t('changes.next')}</Button>
                <Typography variant="pi" aria-live="polite">{at < 0 ? '' : t('changes.at', { at: at + 1, count: jumps.length })}</Typography>
              </Flex>
            ) : null}
          </Bar>
          <Pages $columns={mode === 'both' ? 2 : 1}>
            {mode === 'both' && view.pages.against ? <PageFrame html={view.pages.against} title={t('frame.against')} /> : null}
            <PageFrame
              html={mode === 'marked' || mode === 'both' ? (view.pages.marked ?? view.pages.plain) : mode === 'against' ? (view.pages.against ?? view.pages.plain) : view.pages.plain}
              title={t(mode === 'against' ? 'frame.against' : 'frame.shown')} onPage={onPage} onResize={() => setMoved((count) => count + 1)}
            />
          </Pages>
        </Box>
        <CommentColumn key={String(view.shown)} view={comments} fields={view.fields} paragraphs={mode === 'against' ? [] : paragraphs} selected={mode === 'against' ? null : selected}
          revision={typeof view.shown === 'number' ? view.shown : null} acts={acts} active={active} topOf={topOf} stamp={moved} onShow={showThread}
          onChanged={() => { page.current?.getSelection()?.removeAllRanges(); setSelected(null); onRemarks(); }} />
      </Beside>

      <Timeline items={timeline} addressOf={(revision) => address(String(revision), String(revision - 1))} />
    </Flex>
  );
};

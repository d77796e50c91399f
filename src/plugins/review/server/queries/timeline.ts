import type { Core } from '@strapi/strapi';
import { documentRevisions, historyOf } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import { addresseesOf, namer } from '../../../units/server/public';
import type { TimelineItem } from '../../contracts';
import { answersTo, commentsOn, resolutionsOf } from '../services/comment-rows';
import { changeCount } from '../services/compare';
import { revisionsOf, type Shown } from './revisions';
import { seenDocument } from './seen-document';

/** Counting the changes of very old revisions is left to whoever compares them. */
const COUNTED = 40;

/** All that happened to a document, oldest first: decisions, revisions with what they changed, remarks and answers. */
export const timeline = async (strapi: Core.Strapi, contentType: string, documentId: string): Promise<readonly TimelineItem[]> => {
  const { type, draft } = await seenDocument(strapi, contentType, documentId);
  const db = reader(strapi);
  const [history, stored, revisions, comments] = await Promise.all([
    historyOf(strapi, contentType, documentId), documentRevisions(strapi, contentType, documentId), revisionsOf(strapi, type, draft), commentsOn(db, contentType, documentId),
  ]);
  const ids = comments.map(({ id }) => id);
  const [answers, resolutions] = await Promise.all([answersTo(db, ids), resolutionsOf(db, ids)]);
  const person = namer(await addresseesOf(strapi, [...comments, ...answers].map(({ author }) => author).concat(resolutions.map(({ actor }) => actor))));
  const changesOf = await counter(revisions, (old, fresh) => changeCount(strapi, type, documentId, old, fresh));
  const nothing = { decision: null, stageName: null, actingFor: null, text: null, revision: null, changes: null };

  const items: TimelineItem[] = [
    ...history.map((item): TimelineItem => {
      const revision = stored.find(({ caseId, number }) => caseId === item.caseId && number === item.revision)?.ordinal ?? null;
      const brought = item.decision === 'submit' || item.decision === 'resubmit' ? revision : null;
      return {
        ...nothing, kind: item.kind, decision: item.decision, stageName: item.stageName, actor: item.actor, actingFor: item.actingFor, text: item.comment, at: item.at,
        revision, changes: brought === null ? null : changesOf(brought),
      };
    }),
    ...stored.filter(({ cause }) => cause === 'edit').map((revision): TimelineItem => ({
      ...nothing, kind: 'edit', actor: revision.createdBy ?? { userId: 0, name: 'Hệ thống' }, at: revision.createdAt, revision: revision.ordinal, changes: changesOf(revision.ordinal),
    })),
    ...comments.map((row): TimelineItem => ({
      ...nothing, kind: 'comment', actor: person(row.author), text: row.body, at: row.at.toISOString(), revision: stored.find(({ id }) => id === row.revisionId)?.ordinal ?? null,
    })),
    ...answers.map((row): TimelineItem => ({ ...nothing, kind: 'answer', actor: person(row.author), text: row.body, at: row.at.toISOString() })),
    ...resolutions.map((row): TimelineItem => ({ ...nothing, kind: row.resolved ? 'resolved' : 'reopened', actor: person(row.actor), at: row.at.toISOString() })),
  ];
  return withoutDoubles(items).sort((a, b) => a.at.localeCompare(b.at));
};

/** A save under review is told once, as the revision that it brought. */
const withoutDoubles = (items: readonly TimelineItem[]): TimelineItem[] =>
  items.filter((item) => !(item.kind === 'edit' && item.revision === null && items.some((other) => other.kind === 'edit' && other.revision !== null && other.at === item.at)));

const counter = async (revisions: readonly Shown[], count: (old: Shown, fresh: Shown) => Promise<number>): Promise<(ordinal: number) => number | null> => {
  const known = new Map<number, number>();
  const numbered = revisions.filter((revision): revision is Shown & { ref: number } => typeof revision.ref === 'number');
  for (const [at, fresh] of numbered.entries()) {
    const old = numbered[at - 1];
    if (old && at >= numbered.length - COUNTED) known.set(fresh.ref, await count(old, fresh));
  }
  return (ordinal) => known.get(ordinal) ?? null;
};

import type { Core } from '@strapi/strapi';
import { caseOf, cases, publicationFacts, type CaseRow, type Person } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import { addresseesOf, namer, unitsOf } from '../../../units/server/public';
import type { LinkedSide, TaskView } from '../../contracts';
import { linkedType, type LinkedType } from '../registry/linked-types';
import type { LinkRow } from '../services/link-rows';
import { holdsOffice, mayTake, placeOfCase } from '../services/offices';
import type { TaskRow } from '../services/task-rows';
import { sidesOf } from './sides';

export interface LinkedTask { readonly task: TaskRow; readonly link: LinkRow }

const newestCases = async (strapi: Core.Strapi, contentType: string, documentIds: readonly string[]): Promise<ReadonlyMap<string, CaseRow>> => {
  const rows = (await cases(reader(strapi)).where({ content_type: contentType }).whereIn('document_id', [...documentIds])
    .distinctOn('document_id').orderBy([{ column: 'document_id' }, { column: 'id', order: 'desc' }]).select('*')) as Record<string, unknown>[];
  return new Map(rows.map(caseOf).map((head) => [head.documentId, head]));
};

/** Nobody changes what waits for its publication only: such a taking would be refused. */
const isLocked = ({ state }: CaseRow): boolean => state === 'approved' || state === 'scheduled';

/** Tasks as one person sees them. A handful of statements for each content type, however many tasks. */
export const taskViews = async (strapi: Core.Strapi, person: Person, found: readonly LinkedTask[]): Promise<readonly TaskView[]> => {
  const named = namer(await addresseesOf(strapi, found.flatMap(({ task }) => task.settledBy ?? [])));
  const unitName = new Map((await unitsOf(strapi)).map(({ documentId, name }) => [documentId as string, name]));
  const views = new Map<number, TaskView>();
  for (const uid of new Set(found.map(({ link }) => link.contentType))) {
    const linked = linkedType(strapi, uid);
    if (linked === undefined) continue;
    const own = found.filter(({ link }) => link.contentType === uid);
    const [sides, heads, facts] = [
      await sidesOf(strapi, linked, own.flatMap(({ link }) => [link.original, link.copy])),
      await newestCases(strapi, uid, own.map(({ link }) => link.copy)),
      await publicationFacts(strapi, uid, own.map(({ link }) => link.original)),
    ];
    for (const one of own) {
      const unit = { documentId: one.link.unit, name: unitName.get(one.link.unit) ?? one.link.unit };
      const view = viewOf(linked, person, one, { sides, head: heads.get(one.link.copy), hash: facts.get(one.link.original)?.hash ?? null });
      if (view !== null) views.set(one.task.id, { ...view, unit, settledBy: one.task.settledBy === null ? null : named(one.task.settledBy) });
    }
  }
  return found.flatMap(({ task }) => views.get(task.id) ?? []);
};

interface Known { readonly sides: ReadonlyMap<string, LinkedSide>; readonly head: CaseRow | undefined; readonly hash: string | null }

const viewOf = (linked: LinkedType, person: Person, { task, link }: LinkedTask, { sides, head, hash }: Known): Omit<TaskView, 'unit' | 'settledBy'> | null => {
  const [original, copy] = [sides.get(link.original), sides.get(link.copy)];
  if (original === undefined || copy === undefined) return null;
  const open = task.settledAt === null;
  const place = head && placeOfCase(linked.type, head);
  return {
    id: task.id, kind: task.kind, original, copy, explanation: task.explanation, outcome: task.outcome, reason: task.reason, originalHash: hash,
    openedAt: task.openedAt.toISOString(), settledAt: task.settledAt?.toISOString() ?? null,
    mayTake: open && task.kind === 'changed' && hash !== null && head !== undefined && place !== undefined && !isLocked(head) && mayTake(person, head.workflow, place),
    maySettle: open && head !== undefined && place !== undefined && holdsOffice(person, head.workflow, place),
  };
};

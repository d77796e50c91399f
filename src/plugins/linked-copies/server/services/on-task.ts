import type { Core } from '@strapi/strapi';
import { latestCase, lockDocument, maySee, personFrom, type CaseRow, type Person } from '../../../moderation/server/public';
import { inTransaction, now, type UnitOfWork } from '../../../platform/server/public';
import { linkedType, type LinkedType } from '../registry/linked-types';
import { lockLink, links, linkOf, type LinkRow } from './link-rows';
import { alreadySettled, notFound } from './refusals';
import { taskById, type TaskRow } from './task-rows';

export interface OnTask {
  readonly uow: UnitOfWork;
  readonly person: Person;
  readonly linked: LinkedType;
  readonly link: LinkRow;
  readonly task: TaskRow;
  /** The newest case of the copy. */
  readonly head: CaseRow;
  readonly at: Date;
}

/**
 * The frame of what is done about a task: one transaction; original, copy and link locked in this order, as everything
 * that happens to one of them locks it; of two people at once the second finds it settled.
 * @throws 404 for a task of a unit that is not this person's to see, 409 for one that is settled
 */
export const onTask = <T>(strapi: Core.Strapi, taskId: number, work: (on: OnTask) => Promise<T>): Promise<T> =>
  inTransaction(strapi, async (uow) => {
    const person = await personFrom(strapi);
    const seen = await taskById(uow.trx, taskId);
    const row = seen && ((await links(uow.trx).where({ id: seen.linkId }).first('*')) as Record<string, unknown> | undefined);
    const known = row ? linkOf(row) : null;
    const linked = known === null ? undefined : linkedType(strapi, known.contentType);
    if (known === null || linked === undefined || !maySee(person, { unit: known.unit, system: linked.type.system, submittedBy: 0 })) throw notFound();
    await lockDocument(uow, known.contentType, known.original);
    await lockDocument(uow, known.contentType, known.copy);
    const link = await lockLink(uow.trx, known.id);
    const [task, head] = [await taskById(uow.trx, taskId), await latestCase(uow.trx, known.contentType, known.copy)];
    if (link === null || task === null || head === null) throw notFound();
    if (task.settledAt !== null) throw alreadySettled();
    return work({ uow, person, linked, link, task, head, at: now() });
  });

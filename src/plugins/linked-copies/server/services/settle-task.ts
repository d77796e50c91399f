import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { maySee, personWithId } from '../../../moderation/server/public';
import { tell } from '../../../notices/server/public';
import { textOf } from '../../../platform/server/public';
import { settledForProposer } from '../domain/notice-texts';
import { holdsOffice, placeOfCase } from './offices';
import { onTask } from './on-task';
import { notYours } from './refusals';
import { closeTask } from './task-rows';
import { reviewLink, settleNotices } from './tell-offices';

/** An office of the portal finds that the copy stays as it is, and says why; who proposed it hears of it. */
export const settleTask = (strapi: Core.Strapi, taskId: number, reason: string): Promise<void> =>
  onTask(strapi, taskId, async ({ uow, person, linked, link, task, head, at }) => {
    if (!holdsOffice(person, head.workflow, placeOfCase(linked.type, head))) throw notYours();
    const kept = textOf(reason).trim();
    await closeTask(uow.trx, task.id, { outcome: 'not-needed', by: person.userId, reason: kept, at });
    record(uow, {
      action: 'linked-copies.settle', subject: { type: link.contentType, id: link.copy }, actor: actorOf(strapi, 'linked-copies'),
      before: { task: task.id }, after: { kind: task.kind, reason: kept },
    });
    await settleNotices(strapi, uow, link);
    const proposer = await personWithId(strapi, link.proposedBy);
    if (!maySee(proposer, { unit: link.unit, system: linked.type.system, submittedBy: 0 })) return;
    const { kind, title, lines } = settledForProposer({ title: head.title, unitName: '' }, kept);
    await tell(strapi, uow, { kind, to: [link.proposedBy], actor: person.userId, title, lines, link: reviewLink(link) });
  });

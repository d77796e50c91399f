import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { AppError, inTransaction, now, today } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { holdsOver } from '../domain/duty';
import { dutiesOf } from '../queries/duties';
import { entryLines } from '../queries/entry-lines';
import { mayBeConfirmed } from '../queries/obligation-list';
import { CONFIRM } from './ledger-actions';
import { notFound } from './refusals';

/**
 * A member's word that what stands published is still right: it fulfils the running period like an update (BI-8.3, BI-8.8).
 * @throws 404 for a responsibility outside his part, 422 when nothing is due or something is under way
 */
export const confirmUnchanged = (strapi: Core.Strapi, responsibility: string): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    const { duties, categories } = await dutiesOf(strapi, actor, today());
    const duty = duties.find((one) => one.responsibility === responsibility);
    if (duty === undefined || actor.kind !== 'staff' || !holdsOver(actor, 'author', duty.unit.documentId, duty.category.documentId)) throw notFound();
    const entries = (await entryLines(strapi, [duty], categories)).get(duty);
    if (entries === undefined || !mayBeConfirmed(duty, entries)) {
      throw new AppError('obligation.not-confirmable', 422, 'Chỉ xác nhận được khi đến kỳ cung cấp, đã có mục đăng công khai và không có mục nào đang chờ kiểm tra hoặc bị trả lại.');
    }
    await uow.trx.withSchema('congtinh').into('basic_information_confirmations').insert({
      responsibility, unit: duty.unit.documentId, category: duty.category.documentId,
      confirmed_on: today(), confirmed_by: actor.userId, confirmed_at: now(),
    }).onConflict(['unit', 'category', 'confirmed_on']).ignore();
    record(uow, {
      action: CONFIRM, subject: { type: 'basic-information.responsibility', id: responsibility }, actor: actorOf(strapi, 'basic-information'),
      before: null, after: { unit: duty.unit.documentId, category: duty.category.documentId, period: duty.obligation.dueOn },
    });
  });

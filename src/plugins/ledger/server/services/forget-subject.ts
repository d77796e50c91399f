import type { UnitOfWork } from '../../../platform/server/public';
import type { LedgerActor, LedgerSubject } from '../domain/entry';
import { pseudonymOf } from '../domain/keys';
import { ledgerKeys } from './keys';
import { record } from './record';

/**
 * Erases a person's data from the ledger: deletes the keys, so that what was encrypted with them cannot be read again,
 * while the chain stays whole. `emails` are the addresses under which refused sign-ins were recorded.
 */
export const forgetSubject = async (uow: UnitOfWork, actor: LedgerActor, subject: LedgerSubject, emails: readonly string[] = []): Promise<void> => {
  const keys: LedgerSubject[] = [subject, ...emails.map((email) => ({ type: 'sign-in', id: pseudonymOf(ledgerKeys(), email) }))];
  for (const { type, id } of keys) {
    await uow.trx.raw('delete from congtinh.ledger_subject_keys where subject_type = ? and subject_id = ?', [type, id]);
  }
  // Without the address: the erased person's own act must not make a new key.
  record(uow, { action: 'subject.forgotten', subject, actor: { ...actor, address: undefined }, before: null, after: null });
};

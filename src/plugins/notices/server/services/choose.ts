import type { Core } from '@strapi/strapi';
import { actorOf, record, registerLedgerAction } from '../../../ledger/server/public';
import { inTransaction, now } from '../../../platform/server/public';
import type { Choice } from '../../contracts';
import { choiceOf } from '../domain/choice';
import { choicesOfPerson } from '../queries/own-choices';
import { demandKind } from './kinds';

const ACTION = 'notices.choose';

export const registerChoosing = (): void => {
  registerLedgerAction(ACTION, 'chọn cách nhận thông báo');
};

const plain = (chosen: readonly (readonly [string, Choice])[]): Record<string, string> =>
  Object.fromEntries(chosen.map(([kind, { mail, onScreen }]) => [kind, `${mail}${onScreen ? ' on-screen' : ''}`]));

/** Stores one's own choice for some kinds; what really changed is recorded, because it answers "nobody told me". */
export const choose = (strapi: Core.Strapi, person: number, chosen: ReadonlyMap<string, Choice>): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const own = await choicesOfPerson(uow.trx, person);
    const before = (kind: string): Choice => choiceOf(demandKind(kind), own.get(kind));
    const changed = [...chosen].filter(([kind, { mail, onScreen }]) => before(kind).mail !== mail || before(kind).onScreen !== onScreen);
    if (changed.length === 0) return;
    await uow.trx.withSchema('congtinh').into('notice_choices').insert(changed.map(([kind, { mail, onScreen }]) => (
      { person, kind, mail, on_screen: onScreen, changed_at: now() }))).onConflict(['person', 'kind']).merge();
    record(uow, {
      action: ACTION,
      subject: { type: 'admin::user', id: String(person) },
      actor: actorOf(strapi, 'notices'),
      before: plain(changed.map(([kind]) => [kind, before(kind)])),
      after: plain(changed),
    });
  });

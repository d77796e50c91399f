import type { Core } from '@strapi/strapi';
import type { EntryScope, EntryScopes } from '../../../ledger/server/public';
import { reader, today } from '../../../platform/server/public';
import { actorFrom, resolveUnit } from '../../../units/server/public';
import { programmesFor, subjectsFor } from '../domain/subject-systems';
import { nameOfAccount } from '../queries/account-row';
import { listAccounts } from '../queries/list-accounts';
import { sees } from './account-view';

/**
 * Who may search the ledger: the super admin everything; an operator what concerns the content of his systems (with
 * one programme, of that programme), whoever acted, and the accounts he looks after; a unit administrator the accounts of his unit. Nobody sees what people do in a
 * system in which he has no function, not even of people whom he looks after (ADR 0036).
 */
const scopeOf = async (strapi: Core.Strapi): Promise<EntryScope | null> => {
  const actor = await actorFrom(strapi);
  if (actor.kind !== 'staff') return null;
  if (actor.superAdmin) return { kind: 'all' };
  const looking = actor.grants.filter(({ role }) => role === 'operator' || role === 'unit-admin');
  if (looking.length === 0) return null;
  const operated = looking.filter(({ role }) => role === 'operator').map(({ system }) => system);
  const { own, foreign } = subjectsFor(operated, looking.map(({ system }) => system));
  const mine = (await listAccounts(strapi, { day: today() })).filter((account) => account.id === actor.userId || sees(actor, account));
  return {
    kind: 'part', people: mine.map(({ id }) => id), emails: mine.map(({ email }) => email),
    ownSubjects: own, foreignSubjects: foreign, programmes: programmesFor(looking), addresses: operated.length > 0,
  };
};

const peopleOf = async (strapi: Core.Strapi, reference: string): Promise<readonly number[]> => {
  const unit = await resolveUnit(strapi, reference);
  const { rows } = await reader(strapi).raw<{ rows: { id: number }[] }>(
    `select distinct a.admin_user_id as id from assignments a join assignments_unit_lnk l on l.assignment_id = a.id join units u on u.id = l.unit_id
      where u.document_id = ?`, [unit.documentId]);
  return rows.map(({ id }) => id);
};

const choicesOf: EntryScopes['choicesOf'] = async (strapi, scope) => {
  const mine = (await listAccounts(strapi, { day: today() })).filter(({ id }) => scope.kind === 'all' || scope.people.includes(id));
  const units = new Map(mine.flatMap(({ functions }) => functions.map(({ unit, unitName }) => [unit, unitName] as const)));
  return {
    people: mine.map((account) => ({ id: String(account.id), name: nameOfAccount(account) })),
    units: [...units].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi')),
  };
};

export const ledgerScopes: EntryScopes = { scopeOf, peopleOf, choicesOf };

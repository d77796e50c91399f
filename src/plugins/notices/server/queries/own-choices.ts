import type { Knex } from 'knex';
import type { Choice, MailChoice } from '../../contracts';
import { choices } from '../services/notice-rows';

interface Row { readonly person: number; readonly kind: string; readonly mail: MailChoice; readonly on_screen: boolean }

const choice = ({ mail, on_screen: onScreen }: Row): Choice => ({ mail, onScreen });

/** What some people chose for one kind, by person; who chose nothing is missing. */
export const choicesForKind = async (db: Knex, kind: string, people: readonly number[]): Promise<ReadonlyMap<number, Choice>> => {
  const rows = (await choices(db).where({ kind }).whereIn('person', [...people]).select('person', 'kind', 'mail', 'on_screen')) as Row[];
  return new Map(rows.map((row) => [row.person, choice(row)]));
};

/** What one person chose, by kind. */
export const choicesOfPerson = async (db: Knex, person: number): Promise<ReadonlyMap<string, Choice>> => {
  const rows = (await choices(db).where({ person }).select('person', 'kind', 'mail', 'on_screen')) as Row[];
  return new Map(rows.map((row) => [row.kind, choice(row)]));
};

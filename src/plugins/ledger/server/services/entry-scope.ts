import type { Core } from '@strapi/strapi';
import type { SearchChoices } from '../../contracts';

/** Which entries somebody may read; patterns are those of SQL's `like`. */
export type EntryScope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'part';
      /** Ids of the accounts that he looks after: what they did, and what was done with them. */
      readonly people: readonly number[];
      /** Their addresses: refused sign-ins are kept under a pseudonym of the address. */
      readonly emails: readonly string[];
      /** Types of subjects that are wholly his, whoever acted. */
      readonly ownSubjects: readonly string[];
      /** Types of subjects of systems that are not his: not even of his people. */
      readonly foreignSubjects: readonly string[];
      /** Types of subjects of which only these programmes are his, one that names none is not; null: no such limit. */
      readonly programmes: { readonly subjects: readonly string[]; readonly codes: readonly string[] } | null;
      /** Whether he sees from which address people acted. */
      readonly addresses: boolean;
    };

/** What the ledger, which knows neither units nor functions, is told from above. */
export interface EntryScopes {
  /** What the person of the running request may search; null: nothing. */
  scopeOf(strapi: Core.Strapi): Promise<EntryScope | null>;
  /** Accounts with a function in a unit, now or before. */
  peopleOf(strapi: Core.Strapi, unit: string): Promise<readonly number[]>;
  /** The accounts within a scope and the units of their functions, by name. */
  choicesOf(strapi: Core.Strapi, scope: EntryScope): Promise<Pick<SearchChoices, 'people' | 'units'>>;
}

let scopes: EntryScopes | null = null;

/** A floor above does this once, in its `register`. */
export const registerEntryScopes = (registered: EntryScopes): void => {
  scopes = registered;
};

/** @throws when nobody registered: a search without scope must not answer. */
export const entryScopes = (): EntryScopes => {
  if (!scopes) throw new Error('Nobody says who may search the ledger: registerEntryScopes was not called');
  return scopes;
};

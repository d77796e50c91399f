import type { Core } from '@strapi/strapi';
import { unitAt } from '../../src/plugins/units/server/public';
import type { Account } from './accounts';
import type { Office } from './person';
import { accountOf } from './walk';

interface Act {
  readonly by: string;
  readonly at?: string;
}

export type RequestStep = Act & (
  | { readonly act: 'answer'; readonly text: string; /** Keys of items. */ readonly documents?: readonly string[] }
  | { readonly act: 'reopen' | 'cancel'; readonly reason: string; readonly dueOn?: string }
  | { readonly act: 'close' }
);

/** A request for content as `content-requests.json` describes it; `unit` is a code, `by` the local part of an address. */
export interface RequestRow {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly unit: string;
  readonly agency: string;
  readonly documentNumber?: string;
  readonly documentDate?: string;
  readonly title: string;
  readonly text: string;
  readonly dueOn?: string;
  readonly steps: readonly RequestStep[];
}

interface Known {
  readonly id: number;
  readonly version: number;
}

interface Ref {
  readonly contentType: string;
  readonly documentId: string;
}

const PATHS: Readonly<Record<RequestStep['act'], string>> = { answer: 'answers', close: 'close', reopen: 'reopen', cancel: 'cancel' };

/** Raises and answers the demo's requests by the routes that everybody uses (PT-4.2). */
export const requestWriter = (strapi: Core.Strapi, office: Office, accounts: readonly Account[], refOf: (key: string) => Ref) => {
  const known = new Map<string, Known>();
  const send = async (key: string, by: string, path: string, body: object): Promise<void> => {
    const person = await office.person(accountOf(accounts, by));
    const { data } = await person.send<{ data: Known }>('POST', path, body);
    known.set(key, data);
  };

  return {
    raise: async ({ key, at: _at, by, steps: _steps, unit, ...fields }: RequestRow): Promise<void> => {
      const found = await unitAt(strapi, unit);
      if (!found) throw new Error(`Demo data: unit ${unit} does not exist`);
      await send(key, by, '/content-requests/requests', { ...fields, unit: found.documentId });
    },
    act: async ({ key }: RequestRow, step: RequestStep): Promise<void> => {
      const request = known.get(key);
      if (!request) throw new Error(`Demo data: ${key} is answered before it is raised`);
      const { act, by, at: _at, ...told } = step;
      const body = 'documents' in told ? { ...told, documents: (told.documents ?? []).map(refOf) } : told;
      await send(key, by, `/content-requests/requests/${request.id}/${PATHS[act]}`, { version: request.version, ...body });
    },
  };
};

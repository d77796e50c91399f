import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import type { Account } from './accounts';

/** A demo person who is signed in and works through the same doors as everybody: routes, rules, ledger. */
export interface DemoPerson {
  send<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T>;
}

export interface Office {
  /** Signs the account in once; later calls answer the same person. */
  person(account: Account): Promise<DemoPerson>;
  close(): Promise<void>;
}

const call = async <T>(url: string, method: string, token: string | null, body?: unknown): Promise<T> => {
  const isForm = body instanceof FormData;
  const response = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Demo data: ${method} ${new URL(url).pathname} answered ${response.status}: ${text.slice(0, 800)}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

/**
 * Opens a door of its own on a free loopback port while the application loads, so that demo content is
 * written by people with sessions and not by the system. Close it before the application listens.
 */
export const openOffice = async (strapi: Core.Strapi): Promise<Office> => {
  strapi.server.mount();
  const answer = strapi.server.app.callback();
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const known = new Map<string, Promise<DemoPerson>>();

  const signIn = async ({ email, password }: Account): Promise<DemoPerson> => {
    const { data } = await call<{ data: { token: string } }>(`${base}/admin/login`, 'POST', null, { email, password });
    return { send: (method, path, body) => call(base + path, method, data.token, body) };
  };

  return {
    person: (account) => {
      const person = known.get(account.email) ?? signIn(account);
      known.set(account.email, person);
      return person;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

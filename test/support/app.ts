import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createStrapi, type Core } from '@strapi/strapi';
import { Client, Pool } from 'pg';
import { cloneDatabase, dropDatabase } from '../../database/embedded';
import { testEnvironment } from './environment';

/** An account of the demo data, as `accounts.json` lists it. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly unitCode: string;
  readonly name: string;
  readonly system: string;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: { data: T; meta?: Record<string, unknown>; error?: { status: number; message: string; details: { code: string; fields: Array<{ path: string; message: string }> } & Record<string, unknown> } };
  readonly headers: Headers;
}

export interface Session {
  readonly account: Account;
  get<T = unknown>(url: string): Promise<Answer<T>>;
  send<T = unknown>(method: string, url: string, body?: unknown): Promise<Answer<T>>;
}

export interface TestApp {
  readonly url: string;
  readonly strapi: Core.Strapi;
  readonly accounts: readonly Account[];
  readonly mailDir: string;
  readonly databaseUrl: string;
  /** Runs SQL as the app role (the one that Strapi has) or as owner or superuser, outside Strapi. */
  sql(text: string, values?: unknown[], as?: 'app' | 'owner' | 'super'): Promise<Record<string, unknown>[]>;
  /** Signs in the first account that fits; each call is a session of its own. */
  signIn(who: Partial<Account>): Promise<Session>;
  anonymous: Omit<Session, 'account'>;
  stop(): Promise<void>;
}

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with "npm test"`);
  return value;
};

/** Waits until `npm test` has filled the template database, beside the tests that need none. */
const templateReady = async (): Promise<void> => {
  const file = need('TEST_TEMPLATE');
  while (!existsSync(file)) await sleep(200);
  const failure = await readFile(file, 'utf8');
  if (failure !== '') throw new Error(failure);
};

const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
};

const runSql = async (url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(text, values);
    return rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
};

/**
 * Asks over connections that stay open: a new one takes longer than most questions. Several statements at once may leave
 * something behind (`set …; …`) and get a connection of their own.
 */
const asker = (url: string) => {
  const pool = new Pool({ connectionString: url, max: 8, allowExitOnIdle: true });
  // Tests end connections on purpose; the next question opens another.
  pool.on('error', () => undefined);
  return {
    ask: async (text: string, values?: unknown[]): Promise<Record<string, unknown>[]> =>
      text.includes(';') ? runSql(url, text, values) : (await pool.query(text, values ?? [])).rows as Record<string, unknown>[],
    close: (): Promise<void> => pool.end(),
  };
};

const answerOf = async <T>(response: Response): Promise<Answer<T>> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : { data: text } };
};

const caller = (url: string, headers: Record<string, string>): Omit<Session, 'account'> => {
  const send = async <T>(method: string, where: string, body?: unknown): Promise<Answer<T>> => {
    const isForm = body instanceof FormData;
    return answerOf<T>(await fetch(url + where, {
      method,
      headers: { ...headers, ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}) },
      body: body === undefined ? undefined : isForm ? body : typeof body === 'string' ? body : JSON.stringify(body),
    }));
  };
  return { send, get: (where) => send('GET', where) };
};

/** Calls with a bearer token (API token, access token) instead of a signed-in session. */
export const withToken = (app: TestApp, token: string) => caller(app.url, { authorization: `Bearer ${token}` });

/** What was written past the application is known to its cache of answers a moment later, as on any other node. */
export const heard = async (strapi: Core.Strapi): Promise<void> => (strapi.get('congtinh.read-cache') as { sync(): Promise<void> } | undefined)?.sync();

const running: Array<() => Promise<void>> = [];
// At the file's own level: inside a before() hook, after() would belong to the hook and run when it ends.
after(async () => {
  for (const stop of running) await stop();
});

let shared: { readonly settings: string; readonly app: Promise<TestApp> } | undefined;

/**
 * The compiled application on a database of its own, cloned from the template that `npm test` prepared (migrated, demo
 * data loaded), which is dropped at the end. One application per process: files that share one (scripts/test/shared.ts)
 * get the same.
 */
export const startApp = (environment: Record<string, string> = {}): Promise<TestApp> => {
  const settings = JSON.stringify(environment);
  shared ??= { settings, app: start(environment) };
  if (shared.settings !== settings) throw new Error('One process runs one application: give the file with other settings a process of its own');
  return shared.app;
};

const start = async (environment: Record<string, string>): Promise<TestApp> => {
  await templateReady();
  const template = new URL(need('TEST_DATABASE_URL')).pathname.slice(1);
  const database = `t_${randomUUID().replaceAll('-', '')}`;
  const superUrl = need('TEST_DATABASE_SUPER_URL');
  await cloneDatabase(superUrl, template, database);

  const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-test-'));
  await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
  // The template's rows name these files.
  await cp(need('TEST_PUBLIC_DIR'), path.join(folder, 'public'), { recursive: true });
  const databaseUrl = withDatabase(need('TEST_DATABASE_URL'), database);
  const ownerUrl = withDatabase(need('TEST_DATABASE_OWNER_URL'), database);
  Object.assign(process.env, testEnvironment({
    DATABASE_URL: databaseUrl,
    DATABASE_OWNER_URL: ownerUrl,
    PUBLIC_DIR: path.join(folder, 'public'),
    MAIL_DIR: path.join(folder, 'mail'),
    LEDGER_HEADS_DIR: path.join(folder, 'ledger-heads'),
    ...environment,
  }));

  const root = path.resolve(__dirname, '..', '..');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: environment.SERVE_ADMIN === 'true' });
  await strapi.load();
  strapi.log.level = process.env.TEST_LOG ?? 'error';
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = JSON.parse(await readFile(need('TEST_ACCOUNTS'), 'utf8')) as Account[];

  const askers = { app: asker(databaseUrl), owner: asker(ownerUrl), super: asker(withDatabase(superUrl, database)) };
  const stop = async () => {
    await strapi.destroy();
    for (const { close } of Object.values(askers)) await close();
    await dropDatabase(superUrl, database);
    await rm(folder, { recursive: true, force: true });
  };
  running.push(stop);

  return {
    url,
    strapi,
    accounts,
    databaseUrl,
    mailDir: path.join(folder, 'mail'),
    stop,
    anonymous: caller(url, {}),
    sql: async (text, values, as = 'app') => {
      const rows = await askers[as].ask(text, values);
      await heard(strapi);
      return rows;
    },
    signIn: async (who) => {
      const account = accounts.find((one) => Object.entries(who).every(([key, value]) => one[key as keyof Account] === value));
      if (!account) throw new Error(`No demo account like ${JSON.stringify(who)}`);
      const { status, body } = await caller(url, {}).send<{ token: string }>('POST', '/admin/login', { email: account.email, password: account.password });
      if (status !== 200) throw new Error(`Sign-in of ${account.email} failed: ${status} ${JSON.stringify(body)}`);
      return { account, ...caller(url, { authorization: `Bearer ${body.data.token}` }) };
    },
  };
};

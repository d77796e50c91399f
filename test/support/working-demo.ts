import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './app';

const ARTICLE = 'api::article.article';
const SITE = '/huyen-ba-be';

/** A 1 × 1 picture; each with a colour of its own, so that no two files are the same. */
const picture = async (n: number): Promise<Buffer> => {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 40, height: 30, channels: 3, background: { r: n % 256, g: 90, b: 200 } } }).png().toBuffer();
};

/** Something that staff did and were told is done. */
export interface DoneWork {
  readonly title: string;
  readonly documentId: string;
  /** The stored file and its bytes as they lie on the disk. */
  readonly file: string;
  readonly sha256: string;
  /** Whether a reviewer passed and published it. */
  readonly caseId: number | null;
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Caller { send<T>(method: string, path: string, body?: unknown): Promise<T> }

/** Signs in as any browser does; answers are what the server calls done, or an error. */
export const signInTo = async (url: string, { email, password }: Pick<Account, 'email' | 'password'>): Promise<Caller> => {
  const call = async <T>(method: string, where: string, body: unknown, token?: string): Promise<T> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(url + where, {
      method, headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as T;
  };
  const { data: { token } } = await call<{ data: { token: string } }>('POST', '/admin/login', { email, password });
  // The read API is asked as the public asks it.
  return { send: (method, where, body) => call(method, where, body, where.startsWith('/api/') ? undefined : token) };
};

interface Case { readonly id: number; readonly version: number }

/**
 * Staff at work over HTTP, one thing after the other: a picture is uploaded, an article with it is written;
 * every third goes to the reviewer, who passes and publishes it. What is acknowledged is noted at once.
 */
export class WorkingDemo {
  readonly done: DoneWork[] = [];
  #working = true;
  #pause = 0;
  readonly #work: Promise<unknown>;

  constructor(url: string, private readonly folder: string, private readonly accounts: readonly Account[], private readonly when = 'trước khi mất máy') {
    this.#work = this.#run(url);
    this.#work.catch(() => undefined);
  }

  account(role: string): Account {
    const found = this.accounts.find((one) => one.role === role && one.system === 'portal' && one.unitCode === '061');
    assert.ok(found, role);
    return found;
  }

  async until(things: number): Promise<void> {
    while (this.done.length < things) {
      await Promise.race([sleep(20), this.#work]);
    }
  }

  /** From now on a second passes between two things: there is something to wait for that takes its time. */
  slowDown(): void {
    this.#pause = 1000;
  }

  /** For when the server is gone. */
  async stop(): Promise<void> {
    this.#working = false;
    await this.#work.catch(() => undefined);
  }

  async #run(url: string): Promise<void> {
    const [author, reviewer] = [await signInTo(url, this.account('author')), await signInTo(url, this.account('unit-reviewer'))];
    const { data: [site] } = await author.send<{ data: { documentId: string; unit: { documentId: string } }[] }>('GET', `/api/sites?path=${SITE}`);
    const { data: [category] } = await author.send<{ data: { documentId: string }[] }>('GET', '/api/categories');
    for (let n = 1; this.#working; n += 1) {
      await sleep(this.#pause);
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(await picture(n))], { type: 'image/png' }), `anh-viec-${n}.png`);
      form.append('fileInfo', JSON.stringify({ alternativeText: `Ảnh thử ${n}` }));
      const [stored] = [await author.send<{ id: number; url: string }[] | { id: number; url: string }>('POST', '/upload', form)].flat();
      const file = decodeURIComponent(new URL(stored!.url, url).pathname.split('/').pop()!);
      const title = `Việc thứ ${n} ${this.when}`;
      const { data: { documentId } } = await author.send<{ data: { documentId: string } }>('POST', `/content-manager/collection-types/${ARTICLE}`, {
        title, slug: `viec-thu-${n}-${this.when.length}`, summary: 'Tin thử.', body: '<p>Nội dung thử.</p>', author: 'Người thử (mẫu)', source: 'Thử', cover: stored!.id,
        unit: { connect: [{ documentId: site!.unit.documentId }] }, site: { connect: [{ documentId: site!.documentId }] }, category: { connect: [{ documentId: category!.documentId }] },
      });
      const caseId = n % 3 === 1 ? await this.#publish(author, reviewer, documentId) : null;
      this.done.push({ title, documentId, file, sha256: digest(readFileSync(path.join(this.folder, 'public', 'uploads', file))), caseId });
    }
  }

  async #publish(author: Caller, reviewer: Caller, documentId: string): Promise<number> {
    const { data: opened } = await author.send<{ data: Case }>('POST', '/moderation/cases', { contentType: ARTICLE, documentId, declaration: { noStateSecrets: true, accurate: true } });
    const { data: approved } = await reviewer.send<{ data: Case }>('POST', `/moderation/cases/${opened.id}/decisions`, { decision: 'approve', comment: null, version: opened.version });
    await reviewer.send('POST', `/moderation/cases/${opened.id}/publish`, { version: approved.version });
    return opened.id;
  }
}

/** What of the work a demo does not have any more, in words; the same people sign in with the same passwords. */
export const missingFrom = async (url: string, folder: string, done: readonly DoneWork[], author: Account): Promise<string[]> => {
  const person = await signInTo(url, author);
  const missing: string[] = [];
  for (const { title, documentId, file, sha256, caseId } of done) {
    const found = await person.send<{ data: { title: string; cover: { url: string } | null } }>('GET', `/content-manager/collection-types/${ARTICLE}/${documentId}`).catch((error: Error) => error);
    if (found instanceof Error || found.data.title !== title || !found.data.cover) missing.push(`${title}: ${found instanceof Error ? found.message : JSON.stringify(found.data)}`);
    try {
      if (digest(readFileSync(path.join(folder, 'public', 'uploads', file))) !== sha256) missing.push(`${file}: other bytes`);
    } catch (error) {
      missing.push(`${file}: ${(error as Error).message}`);
    }
    if (caseId === null) continue;
    const { data } = await person.send<{ data: { state: string; decisions?: readonly unknown[] } }>('GET', `/moderation/cases/${caseId}`);
    if (data.state !== 'published') missing.push(`case ${caseId}: ${data.state}`);
    const shown = await fetch(`${url}/api/articles/${documentId}`);
    if (shown.status !== 200) missing.push(`${title}: readers get ${shown.status}`);
    const bytes = await fetch(`${url}/uploads/${encodeURIComponent(file)}`);
    if (digest(Buffer.from(await bytes.arrayBuffer())) !== sha256) missing.push(`${file}: readers get ${bytes.status}`);
  }
  return missing;
};

import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { today } from '../plugins/platform/server/public';
import { countedOnTheWay } from '../view-counts/counted-on-the-way';
import type { ShownKey } from '../view-counts/domain/tally';
import { recordShown } from '../view-counts/shown';
import { refusalOf, sendRefusal, toldItems } from '../view-counts/told-views';
import type { ViewCounter } from '../view-counts/view-counter';
import { connectionOf, followChanges, type ChangeFeed } from './changes/change-feed';
import type { Tag } from './domain/tags';
import { publicAddresses, type PublicAddress } from './http/addresses';
import { answerLines } from './http/answer-lines';
import { askApplication, type Listener, type MadeAnswer } from './http/asked-application';
import { headOf, originHead, sendMade, sendReady } from './http/send';
import { recordReads, type PartKeeper, type Reads } from './reads/record-reads';
import { Fills, type Fill } from './store/fills';
import { KeptParts } from './store/kept-parts';
import { ownBytes, type ReadyAnswer } from './store/ready-answer';
import { ReadyAnswers, type Kept } from './store/ready-answers';

export interface ReadCacheSettings {
  readonly enabled: boolean;
  readonly bytes: number;
  readonly freshMs?: number;
}

/** Answers to readers, kept ready (ADR 0040). */
export interface ReadCache {
  /** Answers a request, or leaves it to the application. */
  readonly listener: Listener;
  /** Knows, when it is over, of everything that was committed before the call. */
  sync(): Promise<void>;
  stop(): Promise<void>;
  /** For measurements and tests. */
  state(): { readonly fresh: boolean; readonly answers: number; readonly bytes: number; readonly hits: number; readonly misses: number };
}

/** What came of asking the application: an answer for everybody, or one for the reader who asked. */
type Outcome = { readonly ready: ReadyAnswer } | { readonly made: MadeAnswer };

/**
 * Milliseconds. What was asked for so lately that somebody would ask before it is made again is made anew as soon as it
 * changes, a few answers at a time, and who published waits this long at most for them.
 */
const ASKED_JUST_NOW = 200;
const AT_ONCE = 4;
const SETTLED_WITHIN = 100;

/** Share of the memory for parts that answers are made of. */
const FOR_PARTS = 1 / 8;

const UNCOUNTED: Pick<ViewCounter, 'note'> = { note: () => undefined };

const NEVER_FRESH: ChangeFeed = { isFresh: () => false, sync: async () => undefined, stop: async () => undefined };

/** Only an answer whose own route says so is the same for everybody, and only a whole one. */
const isForAll = ({ status, headers }: MadeAnswer): boolean =>
  status === 200 && /^public\b/.test(String(headers['cache-control'] ?? '')) && headers['set-cookie'] === undefined
  && String(headers.vary ?? '').split(',').every((name) => ['', 'origin'].includes(name.trim().toLowerCase()));

const readyFrom = (address: PublicAddress, { headers, body }: MadeAnswer, tags: readonly Tag[], shown: ShownKey | null, day: string): ReadyAnswer => ({
  key: address.key, address, body: ownBytes(body), tags, shown, day, packed: {}, head: headOf(headers), hash: createHash('sha256').update(body).digest('base64url').slice(0, 27),
});

const corsOrigins = (strapi: Core.Strapi): readonly string[] => {
  const list = strapi.config.get<readonly (string | { name?: string; config?: { origin?: readonly string[] } })[]>('middlewares');
  return list.flatMap((one) => (typeof one === 'object' && one.name === 'strapi::cors' ? [...(one.config?.origin ?? [])] : []));
};

/**
 * Stands before the application. Every public answer goes through here, kept or not, so that both look the same: entity
 * tags, packed forms, headers. What holds: an answer is kept only if all that it was made from is watched, nothing of it
 * changed since it was begun, and changes are heard; and it is given only while they are heard, on the day it was made.
 */
export const createReadCache = (strapi: Core.Strapi, application: Listener, settings: ReadCacheSettings, views: Pick<ViewCounter, 'note'> = UNCOUNTED): ReadCache => {
  const answers = new ReadyAnswers(settings.bytes * (1 - FOR_PARTS));
  const kept = new KeptParts(settings.bytes * FOR_PARTS);
  const fills = new Fills<Outcome>();
  // Who is told of a change may stand in a transaction, or in the request of one of the staff.
  const inOwnContext = AsyncLocalStorage.snapshot();
  const feed = settings.enabled
    ? followChanges({
      connection: connectionOf(strapi),
      onChanges: (tags, until) => {
        fills.change(tags);
        kept.drop(tags);
        const now = performance.now();
        const asked = answers.outdate(tags, until, now).filter((one) => now - one.asked <= ASKED_JUST_NOW);
        inOwnContext(() => { for (const { answer: { address } } of asked.slice(0, AT_ONCE)) renew(address, null); });
      },
      warn: (message) => strapi.log.warn(message),
      freshMs: settings.freshMs,
    })
    : NEVER_FRESH;
  const addressOf = publicAddresses(strapi.config.get('api.rest.prefix', '/api'), Object.values(strapi.config.get<Record<string, string>>('portal.paths')));
  const toldItemOf = toldItems(strapi.config.get('api.rest.prefix', '/api'));
  const counted = countedOnTheWay(application, views);
  const allowed = corsOrigins(strapi);
  const lines = answerLines((line) => strapi.log.http(line));
  let [hits, misses] = [0, 0];

  const mayKeep = ({ tags, untracked }: Reads, fill: Fill<Outcome>, day: string): boolean =>
    settings.enabled && untracked.length === 0 && feed.isFresh() && !fill.isOvertaken(tags) && day === today();

  const keptAt = (key: string): Kept | undefined => {
    const there = feed.isFresh() ? answers.get(key) : undefined;
    return there?.answer.day === today() ? there : undefined;
  };

  /** Parts for one answer: taken only while changes are heard, kept only under the rules for answers. */
  const partsFor = (fill: Fill<Outcome>, day: string): PartKeeper => ({
    get: (key) => {
      const part = feed.isFresh() ? kept.get(key) : undefined;
      return part?.day === day && day === today() ? part : undefined;
    },
    offer: (key, value, tags) => {
      if (mayKeep({ tags, untracked: [] }, fill, day)) kept.set({ key, value, tags, day });
    },
  });

  const make = async (request: IncomingMessage | null, address: PublicAddress, fill: Fill<Outcome>): Promise<Outcome> => {
    misses += 1;
    const day = today();
    const wasFresh = feed.isFresh();
    const { result: { result: made, shown }, reads } = await recordReads(() => recordShown(() => askApplication(application, request, address)), wasFresh ? partsFor(fill, day) : null);
    if (!isForAll(made)) return { made };
    if (reads.untracked.length > 0) strapi.log.debug(`read cache: ${address.url} is not kept, for nobody notes changes of ${reads.untracked.join(', ')}`);
    const ready = readyFrom(address, made, reads.tags, shown, day);
    if (wasFresh && mayKeep(reads, fill, day)) answers.set(ready);
    return { ready };
  };

  /** Makes an answer anew that readers are given in its old form meanwhile. */
  const renew = (address: PublicAddress, request: IncomingMessage | null): void => {
    if (fills.sharedAt(address.key) !== undefined) return;
    fills.begin(address.key, (fill) => make(request, address, fill)).result.then((outcome) => {
      // There is nothing for everybody any more.
      if ('made' in outcome) answers.forget(answers.outdated.filter((one) => one.answer.key === address.key));
    }, (error: unknown) => strapi.log.error(error));
  };

  /** Waits a moment for what is being made anew; what is not ready then is no longer given in its old form. */
  const settle = async (): Promise<void> => {
    const old = answers.outdated;
    const running = old.flatMap(({ answer: { key } }) => fills.sharedAt(key)?.result ?? []);
    if (running.length > 0) await Promise.race([Promise.allSettled(running), pause(SETTLED_WITHIN)]);
    answers.forget(old);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, address: PublicAddress): Promise<void> => {
    const shared = feed.isFresh() ? fills.sharedAt(address.key) : undefined;
    const outcome = await (shared ?? fills.begin(address.key, (fill) => make(request, address, fill))).result;
    if ('ready' in outcome) {
      sendReady(request, response, outcome.ready, allowed, (status) => {
        if (shared) lines.note(request.method ?? '', address.url, status);
        views.note(request, outcome.ready.shown, outcome.ready.day);
      });
    }
    // A refusal is for the one who asked; the others ask themselves.
    else if (shared === undefined) sendMade(request, response, outcome.made, allowed);
    else await alone(request, response, address);
  };

  const alone = async (request: IncomingMessage, response: ServerResponse, address: PublicAddress): Promise<void> =>
    sendMade(request, response, await askApplication(application, request, address), allowed);

  const brokenOff = (response: ServerResponse) => (error: unknown): void => {
    strapi.log.error(error);
    response.destroy();
  };

  /** Counts a view that a page tells of, if what it names stands published: that is asked as any reader would ask it. */
  const told = async (request: IncomingMessage, response: ServerResponse, item: string): Promise<void> => {
    const refusal = refusalOf(request, allowed);
    if (refusal !== null) return sendRefusal(response, refusal);
    const address = { key: item, url: item, host: null };
    const asked = (): Promise<Outcome> => fills.begin(item, (fill) => make(request, address, fill)).result;
    const there = keptAt(item);
    const shared = there === undefined && feed.isFresh() ? fills.sharedAt(item) : undefined;
    let outcome: Outcome = there === undefined ? await (shared?.result ?? asked()) : { ready: there.answer };
    // A refusal is for the one who asked; the others ask themselves.
    if (shared !== undefined && 'made' in outcome) outcome = await asked();
    if ('made' in outcome) return sendMade(request, response, outcome.made, allowed);
    views.note(request, outcome.ready.shown, outcome.ready.day);
    response.writeHead(204, ['Cache-Control', 'no-store', 'Vary', 'Origin', ...originHead(request.headers.origin, allowed)]);
    response.end();
  };

  const otherwise: Listener = (request, response) => {
    const item = toldItemOf(request);
    if (item === null) return counted(request, response);
    told(request, response, item).catch(brokenOff(response));
    return undefined;
  };

  return {
    listener: (request, response) => {
      const address = addressOf(request);
      if (address === null) return otherwise(request, response);
      const there = keptAt(address.key);
      if (there !== undefined) {
        hits += 1;
        if (there.until !== null) renew(address, request);
        const ready = there.answer;
        sendReady(request, response, ready, allowed, (status) => {
          lines.note(request.method ?? '', address.url, status);
          views.note(request, ready.shown, ready.day);
        });
        return undefined;
      }
      answer(request, response, address).catch(brokenOff(response));
      return undefined;
    },
    sync: async () => {
      await feed.sync();
      await settle();
    },
    stop: async () => {
      lines.stop();
      await feed.stop();
    },
    state: () => ({ fresh: feed.isFresh(), answers: answers.count, bytes: answers.bytes + kept.bytes, hits, misses }),
  };
};

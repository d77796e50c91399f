import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';
import { EVERYTHING, type Tag } from '../domain/tags';

/** Where a node hears of changes, and whether what it heard is new enough to answer from. */
export interface ChangeFeed {
  /** True while everything committed until a moment ago is known here; answers are kept ready only then. */
  isFresh(): boolean;
  /** Knows, when it is over, of everything committed before the call; or the feed is no longer fresh. Never throws. */
  sync(): Promise<void>;
  stop(): Promise<void>;
}

export interface FeedSettings {
  readonly connection: ClientConfig;
  /**
   * Called with the tags of changes, `'*'` for everything. What was right before them may be told until then (of
   * `performance.now()`), as if they had not been heard of: it was right when the table was last looked at.
   */
  readonly onChanges: (tags: readonly Tag[], until: number) => void;
  readonly warn: (message: string) => void;
  /** Milliseconds after a look for which its knowledge counts; only tests that nothing may disturb wait longer. */
  readonly freshMs?: number | undefined;
}

/** A change is known everywhere within a second: who has not looked for this long knows nothing. */
const FRESH_MS = 900;
const LOOK_EVERY_MS = 250;
const RECONNECT_MS = 300;
const PRUNE_EVERY_MS = 10 * 60_000;
/** After a longer silence what was missed may have been pruned. */
const CATCH_UP_WITHIN_MS = 8 * 60_000;

interface Line { readonly horizon: string; readonly watches: number; readonly seq: string | null; readonly tag: Tag | null }

// One statement, one snapshot: whatever is older than its horizon is finished and seen, the rest is looked at again.
const LOOK = `
  select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, c.seq::text as seq, c.tag,
    (select count(*)::int from pg_trigger where tgname in ('congtinh_public_change', 'congtinh_moderation_guard') and tgenabled in ('O', 'A')) as watches
  from (select 1) as one left join congtinh.public_changes c on c.xid >= $1::xid8`;

/** A server that was restarted or replaced may have lost what was not yet told. */
const WHO = 'select pg_postmaster_start_time()::text || current_database() as server, pg_snapshot_xmin(pg_current_snapshot())::text as horizon';

export const connectionOf = (strapi: Core.Strapi): ClientConfig => {
  const { connectionString, ssl } = strapi.config.get('database.connection.connection') as { connectionString: string; ssl: ClientConfig['ssl'] };
  return { connectionString, ssl, keepAlive: true, application_name: 'cong-tinh read cache' };
};

/**
 * Follows `congtinh.public_changes` over a connection of its own. NOTIFY only wakes it: what it knows it has read from the
 * table, by transaction, so that nothing is lost that was committed while nobody listened, or later than a higher number.
 */
export const followChanges = ({ connection, onChanges, warn, freshMs = FRESH_MS }: FeedSettings): ChangeFeed => {
  let client: Client | null = null;
  let stopped = false;
  let server = '';
  let horizon = '0';
  let pruneBelow: string | null = null;
  let pruneAt = performance.now() + PRUNE_EVERY_MS;
  let seen: ReadonlySet<string> = new Set();
  let freshUntil = -Infinity;
  let lastLook = -Infinity;
  /** Triggers that note changes; where one is missing or switched off, nobody knows what is missed. */
  let watches = 0;

  const tryAgain = (lost: Client, error: Error | null): void => {
    lost.removeAllListeners();
    lost.on('error', () => undefined);
    lost.end().catch(() => undefined);
    if (stopped) return;
    if (error) warn(`read cache: ${error.message}; nothing is answered from it until the database is heard again`);
    setTimeout(() => void connect(), RECONNECT_MS).unref();
  };

  const lose = (lost: Client, error: Error | null): void => {
    if (client !== lost) return;
    client = null;
    freshUntil = -Infinity;
    tryAgain(lost, error);
  };

  const look = async (asked: Client): Promise<void> => {
    const started = performance.now();
    const { rows } = await asked.query<Line>(LOOK, [horizon]);
    if (stopped) return;
    const found = rows[0]?.watches ?? 0;
    if (found < watches) {
      if (freshUntil > started) warn(`read cache: ${watches - found} triggers that note changes are gone; nothing is answered from it until they are back`);
      freshUntil = -Infinity;
      onChanges([EVERYTHING], -Infinity);
      return;
    }
    watches = found;
    const fresh = rows.filter(({ seq }) => seq !== null && !seen.has(seq)).map(({ tag }) => tag as Tag);
    if (fresh.length > 0) onChanges([...new Set(fresh)], freshUntil);
    seen = new Set(rows.flatMap(({ seq }) => (seq === null ? [] : [seq])));
    horizon = rows[0]?.horizon ?? horizon;
    lastLook = started;
    freshUntil = started + freshMs;
  };

  /** Rows that every node has seen, or whose loss makes it forget everything. */
  const prune = async (asked: Client): Promise<void> => {
    if (performance.now() < pruneAt) return;
    pruneAt = performance.now() + PRUNE_EVERY_MS;
    if (pruneBelow !== null) await asked.query('delete from congtinh.public_changes where xid < $1::xid8', [pruneBelow]);
    pruneBelow = horizon;
  };

  const connect = async (): Promise<void> => {
    if (stopped) return;
    const fresh = new Client(connection);
    fresh.on('error', (error) => lose(fresh, error));
    fresh.on('end', () => lose(fresh, null));
    fresh.on('notification', () => void sync());
    try {
      await fresh.connect();
      await fresh.query('listen congtinh_public');
      const { rows: [who] } = await fresh.query<{ server: string; horizon: string }>(WHO);
      if (who === undefined) throw new Error('the database does not say who it is');
      if (who.server !== server || performance.now() - lastLook > CATCH_UP_WITHIN_MS) {
        onChanges([EVERYTHING], -Infinity);
        seen = new Set();
        server = who.server;
        horizon = who.horizon;
        pruneBelow = null;
      }
      await look(fresh);
      // Stopped while it was connecting: an open connection would keep the process.
      if (stopped) tryAgain(fresh, null);
      else client = fresh;
    } catch (error) {
      tryAgain(fresh, error as Error);
    }
  };

  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const once = async (): Promise<void> => {
    const asked = client;
    if (asked === null) return;
    try {
      await look(asked);
      await prune(asked);
    } catch (error) {
      lose(asked, error as Error);
    }
  };
  /** A look that begins after the call; calls that come while one is under way share the next. */
  const sync = (): Promise<void> => {
    if (running === null) {
      running = once().finally(() => { running = null; });
      return running;
    }
    next ??= running.then(() => { next = null; return sync(); });
    return next;
  };

  const timer = setInterval(() => { if (running === null) void sync(); }, LOOK_EVERY_MS);
  timer.unref();
  void connect();

  return {
    isFresh: () => performance.now() < freshUntil,
    // A look that hangs ends with the freshness of the one before: then nothing is answered from the cache any more.
    sync: async () => {
      const before = freshUntil;
      let stop: NodeJS.Timeout | undefined;
      const over = new Promise<void>((resolve) => { stop = setTimeout(resolve, Math.max(0, before - performance.now())); });
      await Promise.race([sync(), over]);
      clearTimeout(stop);
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      const last = client;
      client = null;
      freshUntil = -Infinity;
      await last?.end().catch(() => undefined);
    },
  };
};

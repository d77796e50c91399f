import { createHmac, hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dateOf } from '../domain/business-time';
import { limitsOn, rateLimits, type RateLimits } from '../domain/rate-limits';
import { dataFile } from './data-file';

const parsed = new WeakMap<object, ReturnType<typeof rateLimits.parse>>();

/** The limits in force today (real time, as all of sessions), from `database/data/rate-limits.json`. */
export const limitsInForce = async (strapi: Core.Strapi): Promise<RateLimits> => {
  const data = await dataFile<object>(strapi, 'rate-limits.json');
  const known = parsed.get(data) ?? rateLimits.parse(data);
  parsed.set(data, known);
  return limitsOn(known, dateOf(new Date()));
};

/** Under what a caller is counted: a pseudonym that only this installation can make. */
export const countedAs = (strapi: Core.Strapi, name: string, kind: 'address' | 'account', who: string): string => {
  const key = Buffer.from(hkdfSync('sha256', strapi.config.get<string>('admin.auth.secret'), '', 'cong-tinh rate limits', 32));
  return `${name}:${kind}:${createHmac('sha256', key).update(who).digest('base64url')}`;
};

// Outside every transaction of business: a refused request must still have been counted. It stands before they begin.
const pool = (strapi: Core.Strapi): Knex => strapi.db.connection as Knex;

/** Counts an attempt and answers after how many seconds the next may come; 0 when this one may pass. */
export const countAttempt = async (strapi: Core.Strapi, key: string, { most, seconds }: { most: number; seconds: number }): Promise<number> => {
  const { rows } = (await pool(strapi).raw('select hits, seconds_left from congtinh.count_attempt(?, ?)', [key, seconds])) as { rows: [{ hits: number; seconds_left: string }] };
  const [{ hits, seconds_left: left }] = rows;
  return hits > most ? Math.max(1, Math.ceil(Number(left))) : 0;
};

export const countFailure = async (strapi: Core.Strapi, key: string, { free, firstDelaySeconds, longestDelaySeconds, forgottenAfterSeconds }: RateLimits['failedSignIns']): Promise<void> => {
  await pool(strapi).raw('select congtinh.count_failure(?, ?, ?, ?, ?)', [key, free, firstDelaySeconds, longestDelaySeconds, forgottenAfterSeconds]);
};

/** Seconds for which attempts are still refused after failures; 0 when none are. */
export const closedFor = async (strapi: Core.Strapi, key: string): Promise<number> => {
  const { rows } = (await pool(strapi).raw('select extract(epoch from closed_until - clock_timestamp()) as left from congtinh.rate_limits where key = ?', [key])) as { rows: { left: string | null }[] };
  return Math.max(0, Math.ceil(Number(rows[0]?.left ?? 0)));
};

/** Deletes what counts no longer. */
export const forgetOldCounts = async (strapi: Core.Strapi): Promise<void> => {
  await pool(strapi).raw("delete from congtinh.rate_limits where ends_at < clock_timestamp() and coalesce(closed_until, '-infinity') < clock_timestamp()");
};

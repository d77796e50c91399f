import type { Core } from '@strapi/strapi';
import { AppError } from '../app-error';
import { dateOf, offsetFor } from '../domain/business-time';

let offsetMs = 0;

/** The business instant: real time plus the stored offset (zero in production). */
export const now = (): Date => new Date(Date.now() + offsetMs);

/** Today's date in Asia/Ho_Chi_Minh on the business clock, `YYYY-MM-DD`. */
export const today = (): string => dateOf(now());

/** What the business clock showed, or will show, at a real instant (a schedule's slot). */
export const businessInstantOf = (real: Date): Date => new Date(real.getTime() + offsetMs);

/** When, in real time, the business clock shows an instant: what a job is put off to. */
export const realInstantOf = (business: Date): Date => new Date(business.getTime() - offsetMs);

/** True when the clock does not show real time; screens then say so. */
export const clockIsShifted = (): boolean => offsetMs !== 0;

const clockMayBeSet = () => process.env.DEMO === 'true' || process.env.NODE_ENV === 'test';

/** Sets the business clock; demo and tests only. It runs on from `instant`. */
export const setClock = async (strapi: Core.Strapi, instant: Date): Promise<void> => {
  if (!clockMayBeSet()) {
    throw new AppError('clock.fixed', 403, 'Không được đổi đồng hồ nghiệp vụ của hệ thống đang vận hành.');
  }
  offsetMs = offsetFor(instant, new Date());
  await strapi.db.connection.raw(
    `insert into congtinh.platform_clock (id, offset_ms, set_at) values (1, ?, clock_timestamp())
     on conflict (id) do update set offset_ms = excluded.offset_ms, set_at = excluded.set_at`,
    [offsetMs],
  );
};

/** Reads the stored offset at boot; the first boot of a demo starts the clock at BUSINESS_CLOCK_START. */
export const loadClock = async (strapi: Core.Strapi): Promise<void> => {
  offsetMs = 0;
  if (!clockMayBeSet()) return;
  const { rows } = await strapi.db.connection.raw('select offset_ms from congtinh.platform_clock where id = 1');
  if (rows.length > 0) {
    offsetMs = Number(rows[0].offset_ms);
    return;
  }
  const start = process.env.BUSINESS_CLOCK_START;
  if (start) await setClock(strapi, new Date(start));
};

import type { Core } from '@strapi/strapi';
import { inTransaction, registerJob, registerSchedule } from '../../../platform/server/public';
import { endIdleFunctions } from './end-idle-functions';
import { TELL_LOCKED } from './sign-in-attempts';
import { tellLateIncidents } from './tell-late-incidents';
import { tellLocked } from './tell-locked';
import { warnOfExpiry } from './warn-of-expiry';

const WARN = 'accounts.warn-of-expiry';
const LATE = 'accounts.late-incidents';
const DAILY = 'accounts.daily';

/** What counts of failures and activity for nothing more, in days. */
const KEPT_DAYS = 60;

const purge = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await trx.raw(`delete from congtinh.sign_in_failures where last_at < clock_timestamp() - make_interval(days => ${KEPT_DAYS})
                      and coalesce(locked_until, '-infinity') < clock_timestamp()`);
    await trx.raw(`delete from congtinh.session_activity where last_at < clock_timestamp() - make_interval(days => ${KEPT_DAYS})`);
  });

export const registerAccountJobs = (strapi: Core.Strapi): void => {
  registerJob(TELL_LOCKED, ({ email }) => tellLocked(strapi, String(email)));
  registerJob(WARN, async () => void (await warnOfExpiry(strapi)));
  // 06:30 in Hà Nội, before people begin to work.
  registerSchedule(WARN, '30 23 * * *', WARN, { catchUpHours: 20 });
  registerJob(LATE, async () => void (await tellLateIncidents(strapi)));
  registerSchedule(LATE, '*/15 * * * *', LATE, { catchUpHours: 1 });
  registerJob(DAILY, async () => {
    await endIdleFunctions(strapi);
    await purge(strapi);
  });
  // 00:10 in Hà Nội: the first minutes of a day on which functions have ended.
  registerSchedule(DAILY, '10 17 * * *', DAILY, { catchUpHours: 20 });
};

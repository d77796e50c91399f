import type { Core } from '@strapi/strapi';
import { businessInstantOf, now, registerJob, registerSchedule, slotOf } from '../../../platform/server/public';
import { purgeNotices } from './purge';
import { sendDigests } from './send-digests';

const DIGEST = 'notices.send-digests';
const PURGE = 'notices.purge';

/** Hà Nội is seven hours ahead of UTC, in which schedules run. */
const utcHour = (hour: number): number => (((hour - 7) % 24) + 24) % 24;

/** The daily mail at the configured hour (07:00), the purge at night. */
export const registerNoticeJobs = (strapi: Core.Strapi): void => {
  registerJob(DIGEST, async (payload) => {
    const slot = slotOf(payload);
    // Up to the slot, not to now: a second try holds nothing that came later, which is tomorrow's.
    await sendDigests(strapi, slot === null ? now() : businessInstantOf(slot));
  });
  registerSchedule(DIGEST, `0 ${utcHour(Number(strapi.config.get('notices.digestHour', 7)))} * * *`, DIGEST, { catchUpHours: 12 });
  registerJob(PURGE, async () => {
    const gone = await purgeNotices(strapi);
    if (gone > 0) strapi.log.info(`[notices] ${gone} old notices purged`);
  });
  registerSchedule(PURGE, '30 20 * * *', PURGE);
};

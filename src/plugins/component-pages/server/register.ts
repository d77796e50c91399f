import type { Core } from '@strapi/strapi';
import { registerSubmissionCheck } from '../../moderation/server/public';
import { registerNoticeKind } from '../../notices/server/public';
import { registerGuardCheck, registerJob, registerSchedule } from '../../platform/server/public';
import { registerOwnerSource } from '../../units/server/public';
import { isEmptyPage } from './domain/section-text';
import { guardPages } from './middlewares/guard-pages';
import { holdClosedSites } from './services/closed-sites';
import { followPublications } from './services/follow-publications';
import { registerLedgerActions } from './services/ledger-actions';
import { REMIND_UNITS, REMINDER_KIND, remindUnits } from './services/remind-units';
import { ownerOfSite } from './services/owner-of-site';
import { guardSiteUnits, siteUnitFaults } from './services/site-unit-triggers';
import { ON_SITES, PAGE } from './uids';

/** Inputs that know pages, templates and the closed lists by their Vietnamese names; to the server they are plain values. */
const INPUTS = [
  ['page-choice', 'string'], ['purpose', 'string'], ['template', 'string'], ['site-state', 'enumeration'], ['menu-position', 'enumeration'],
  ['menu-target', 'enumeration'], ['article-source', 'enumeration'],
] as const;

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.customFields.register(INPUTS.map(([name, type]) => ({ name, plugin: 'component-pages', type, inputSize: { default: 6 as const, isResizable: true } })));
  registerLedgerActions();
  registerNoticeKind({ key: REMINDER_KIND, name: 'Trang của đơn vị cần bổ sung, rà soát', defaultMail: 'at-once' });
  registerJob(REMIND_UNITS, async () => void (await remindUnits(strapi)));
  // 07:00 in Hà Nội; on which days somebody is told, the rules say.
  registerSchedule(REMIND_UNITS, '0 0 * * *', REMIND_UNITS);
  for (const uid of ON_SITES) registerOwnerSource(uid, ownerOfSite(uid));
  registerSubmissionCheck(PAGE, ({ sections }) => (isEmptyPage((sections ?? []) as Record<string, unknown>[])
    ? [{ path: 'sections', message: 'Trang chưa có nội dung: hãy viết ít nhất một phần.' }] : []));
  registerGuardCheck('component-pages', siteUnitFaults);
  followPublications(strapi);
  holdClosedSites();
  strapi.hook('strapi::content-types.afterSync').register(async () => guardSiteUnits(strapi));
  strapi.documents.use(guardPages(strapi) as never);
};

export default register;

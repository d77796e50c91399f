import type { Core } from '@strapi/strapi';
import { applyContentRules } from './content-rules/apply-rules';
import { serveFeeds } from './feeds/serve-feeds';
import { registerPortalName } from './plugins/notices/server/public';
import { requireGuards, startJobs, type JobRunner } from './plugins/platform/server/public';
import { nameCoreRoles, seedRoles } from './plugins/units/server/public';
import { closeCoreRoutes } from './public-api/doors/close-core-routes';
import { closeUnusedDoors } from './public-api/doors/close-unused-doors';
import { dropDefaultTokens } from './public-api/doors/default-tokens';
import { readPublishedOnly } from './public-api/doors/published-only';
import { keepListIndexes } from './public-api/reading/list-indexes';
import { portalOf } from './public-api/reading/sites';
import { fillIndex, keepIndex } from './public-api/search/settle-index';
import { servePages } from './public-page/serve-pages';
import { startReadCache } from './read-cache/start';
import { framingOf } from './reader/frame';
import { readReader } from './reader/folder';
import { answerMissing, serveReader } from './reader/serve-reader';
import { createViewCounter, VIEW_COUNTER, type ViewCounter } from './view-counts/view-counter';

let jobs: JobRunner | null = null;
let endReadCache: (() => Promise<void>) | null = null;
let views: ViewCounter | null = null;
let whenBooted: () => void = () => undefined;

/** Composition only: what must wait until every plugin has registered. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    closeCoreRoutes(strapi);
    closeUnusedDoors(strapi);
    readPublishedOnly(strapi);
    applyContentRules(strapi);
    registerPortalName(async () => (await portalOf(strapi)).name);
    const reader = readReader(strapi.dirs.app.root);
    const framing = framingOf(strapi, reader);
    servePages(strapi, framing);
    serveFeeds(strapi, framing);
    serveReader(strapi, reader, framing);
    whenBooted = () => answerMissing(strapi, framing);
    keepIndex(strapi);
    keepListIndexes(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await requireGuards(strapi);
    await fillIndex(strapi);
    await dropDefaultTokens(strapi);
    await seedRoles(strapi);
    await nameCoreRoles(strapi);
    whenBooted();
    views = createViewCounter(strapi);
    strapi.add(VIEW_COUNTER as never, views);
    endReadCache = await startReadCache(strapi, views);
    if (process.env.JOBS !== 'off') jobs = await startJobs(strapi);
  },

  async destroy() {
    await jobs?.stop();
    jobs = null;
    await endReadCache?.();
    endReadCache = null;
    await views?.stop();
    views = null;
  },
};

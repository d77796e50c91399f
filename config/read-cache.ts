import type { Core } from '@strapi/strapi';

/** Answers to readers that are kept ready (src/read-cache). */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  enabled: env('READ_CACHE', 'on') !== 'off',
  /** Bytes of memory that kept answers may take in one process. */
  bytes: env.int('READ_CACHE_BYTES', 64 * 1024 * 1024),
  /** Seconds (0 or 1) for which a shared cache in front may answer without asking. */
  sharedSeconds: env.int('READ_CACHE_SHARED_SECONDS', 0),
});

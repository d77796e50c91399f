import type { Core } from '@strapi/strapi';

/** The ClamAV daemon that looks at every file before it is stored; none where CLAMD_HOST is empty. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('CLAMD_HOST', ''),
  port: env.int('CLAMD_PORT', 3310),
  seconds: env.int('CLAMD_SECONDS', 60),
});

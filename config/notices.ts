import type { Core } from '@strapi/strapi';

/** When the daily mail of notices leaves: full hour in Asia/Ho_Chi_Minh. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  digestHour: env.int('NOTICES_DIGEST_HOUR', 7),
});

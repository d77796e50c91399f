import type { Core } from '@strapi/strapi';
import { PASSWORD_MAIL } from './password-mail';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    sessions: {
      accessTokenLifespan: 30 * MINUTE,
      idleSessionLifespan: 2 * HOUR,
      maxSessionLifespan: DAY,
      idleRefreshTokenLifespan: 7 * DAY,
      maxRefreshTokenLifespan: 30 * DAY,
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  forgotPassword: { from: env('MAIL_FROM'), emailTemplate: PASSWORD_MAIL },
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
  autoOpen: false,
  // Core counts in the memory of one node; ours counts for all (`plugin::platform.rate-limits`).
  rateLimit: { enabled: false },
});

import type { Core } from '@strapi/strapi';

/** Parallel sessions that do not end by idleness, for the demo and tests; `npm start` refuses it (config/settings.ts). */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  relaxedSignIn: env.bool('RELAXED_SIGN_IN', false),
});

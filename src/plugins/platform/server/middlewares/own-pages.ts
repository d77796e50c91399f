import type { Core } from '@strapi/strapi';
import { AppError } from '../app-error';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

/**
 * What changes something by the strength of a cookie (a new access token, signing out) comes from a page of ours: a
 * browser says where from by Sec-Fetch-Site, Origin or Referer. Calls without a cookie carry their token themselves.
 */
const ownPages: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  if (!READS.has(ctx.method) && ctx.get('cookie') !== '') {
    const own = [ctx.host, hostOf(strapi.config.get<string>('server.url', ''))].filter((host) => host !== '');
    const from = ctx.get('origin') || ctx.get('referer');
    const site = ctx.get('sec-fetch-site');
    if ((from !== '' && !own.includes(hostOf(from))) || site === 'cross-site' || site === 'same-site') {
      throw new AppError('auth.foreign-page', 403, 'Yêu cầu này đến từ một trang khác nên không được nhận; hãy mở lại trang quản trị rồi thử lại.');
    }
  }
  await next();
};

export default ownPages;

import type { Core } from '@strapi/strapi';

/** No page of ours asks for any of these; a script that slipped in shall not either. */
const PERMISSIONS = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking']
  .map((name) => `${name}=()`).join(', ');

/** What every answer says beside `strapi::security`, whoever made it and however it ended. */
const answerHeaders: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  ctx.set('Permissions-Policy', PERMISSIONS);
  ctx.set('X-Permitted-Cross-Domain-Policies', 'none');
  // Frontends on other hosts show our pictures, and a page in a sandbox (review, measured pages) is of no host; everything
  // else is for pages of this host and for who asks by CORS.
  const isShown = ctx.path.startsWith('/uploads/') || /^(?:text\/css|image\/|font\/)/.test(ctx.response.type);
  ctx.set('Cross-Origin-Resource-Policy', isShown ? 'cross-origin' : 'same-origin');
  // Who may keep an answer, its route says; the others are for one reader, once.
  if (ctx.response.get('Cache-Control') === '') ctx.set('Cache-Control', 'no-store');
  // Scripts and styles of the panel lie there packed and plain; what keeps them on the way has to tell the two apart.
  if (ctx.response.get('Cache-Control').includes('immutable')) ctx.vary('Accept-Encoding');
};

export default answerHeaders;

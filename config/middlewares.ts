import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const servedOverHttps = env('PUBLIC_URL', '').startsWith('https://');
  // Suites sign in many times a minute from one address; people do not.
  const limited = !env.bool('RELAXED_SIGN_IN', false);
  return [
    { name: 'plugin::platform.client-address', config: { trusted: env.array('TRUSTED_PROXIES', []) } },
    'plugin::platform.answer-headers',
    'plugin::platform.request-log',
    'strapi::errors',
    'plugin::platform.errors',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          directives: {
            'default-src': ["'self'"],
            'script-src': ["'self'"],
            'style-src': ["'self'", "'unsafe-inline'"],
            'font-src': ["'self'", 'data:'],
            // Strings: core fills shorter lists up with its own defaults (any https host, its market's images).
            'img-src': "'self' data: blob:",
            'media-src': "'self' data: blob:",
            'connect-src': "'self'",
            'frame-src': ["'self'"],
            'frame-ancestors': ["'self'"],
            'object-src': ["'none'"],
            'base-uri': ["'self'"],
            'form-action': ["'self'"],
            upgradeInsecureRequests: servedOverHttps ? [] : null,
          },
        },
        hsts: servedOverHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
        crossOriginOpenerPolicy: { policy: 'same-origin' },
        crossOriginEmbedderPolicy: { policy: 'require-corp' },
        referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      },
    },
    {
      name: 'strapi::cors',
      config: {
        // An empty list allows no foreign origin; frontends are named in CORS_ORIGINS.
        origin: env.array('CORS_ORIGINS', []),
        methods: ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'],
        credentials: false,
        keepHeadersOnError: true,
      },
    },
    { name: 'strapi::query', config: { arrayLimit: 50, depth: 6 } },
    { name: 'plugin::platform.rate-limits', config: { enabled: limited, by: 'caller' } },
    'plugin::upload.served-files',
    'plugin::upload.forms-only-here',
    'plugin::reporting.import-body',
    'plugin::platform.own-pages',
    { name: 'plugin::platform.body-types', config: { seconds: env.int('HTTP_BODY_SECONDS', 30) } },
    {
      name: 'strapi::body',
      config: {
        jsonLimit: '1mb',
        formLimit: '64kb',
        textLimit: '64kb',
        formidable: { maxFileSize: env.int('UPLOAD_MAX_BYTES', 50 * 1024 * 1024), maxFields: 50, maxFieldsSize: 256 * 1024 },
      },
    },
    'plugin::upload.temporary-files',
    'plugin::platform.input-hygiene',
    { name: 'plugin::platform.rate-limits', config: { enabled: limited, by: 'typed-account' } },
    'plugin::platform.core-input',
    'plugin::platform.known-fields',
    'plugin::upload.signed-answers',
    'plugin::accounts.sign-in-attempt',
    'plugin::platform.request-transaction',
    'strapi::session',
    { name: 'strapi::favicon', config: { path: './public/favicon.png' } },
    'strapi::public',
  ];
};

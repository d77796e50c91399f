/**
 * Environment of the tested application. The secrets are made up, the same in every run, and used nowhere else:
 * the template database and the applications on its clones must share them.
 */
export const testEnvironment = (overrides: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  NODE_ENV: 'test',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  BUSINESS_CLOCK_START: '2025-02-20T08:00:00+07:00',
  APP_KEYS: 'test-only-key-one-4f1d2c,test-only-key-two-9b7e3a',
  ADMIN_JWT_SECRET: 'test-only-admin-secret-5c0e8f1b7a',
  API_TOKEN_SALT: 'test-only-token-salt-1f6d9a2e4b',
  TRANSFER_TOKEN_SALT: 'test-only-transfer-salt-8d3b7c',
  JWT_SECRET: 'test-only-jwt-secret-0a9c4e6d2f',
  ENCRYPTION_KEY: 'test-only-encryption-key-7e2a5d9c',
  LEDGER_KEY: 'test-only-ledger-key-3b8f1e6a9d2c5b7e4f0a',
  MAIL_FROM: 'cong-tinh@example.vn',
  RELAXED_SIGN_IN: 'true',
  JOBS: 'off',
  ...overrides,
});

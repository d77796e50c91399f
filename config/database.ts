import type { Core } from '@strapi/strapi';

/** Strapi connects as the app role (DATABASE_URL); our own tables belong to the owner role (database/migrate.ts). */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      ssl: env.bool('DATABASE_SSL', false) ? { rejectUnauthorized: env.bool('DATABASE_SSL_VERIFY', true) } : false,
    },
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 12) },
    acquireConnectionTimeout: 20_000,
  },
  settings: {
    // Never drop a column because an attribute was renamed.
    forceMigration: env('NODE_ENV') !== 'production',
    runMigrations: true,
  },
});

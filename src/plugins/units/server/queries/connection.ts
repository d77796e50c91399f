import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { currentUnitOfWork } from '../../../platform/server/public';

/** The transaction of the running unit of work, so that its own writes are seen; outside one, the pool. */
export function reader(strapi: Core.Strapi): Knex {
  return currentUnitOfWork()?.trx ?? (strapi.db.connection as Knex);
}

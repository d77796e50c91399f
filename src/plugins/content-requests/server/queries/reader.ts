import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { currentUnitOfWork } from '../../../platform/server/public';

/** The running transaction, so that its own writes are seen; outside one, the pool. */
export const reader = (strapi: Core.Strapi): Knex => currentUnitOfWork()?.trx ?? (strapi.db.connection as Knex);

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { currentUnitOfWork } from './unit-of-work';

/** The running transaction, so that its own writes are seen; outside one, the pool. */
export const reader = (strapi: Core.Strapi): Knex => currentUnitOfWork()?.trx ?? (strapi.db.connection as Knex);

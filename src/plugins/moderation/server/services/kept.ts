import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ModeratedType } from '../registry/moderated-types';
import { everPublished, liveCase } from './case-rows';
import { loadDocument } from './load-document';

/** What is being passed, is public or ever was has readers or a record: it is withdrawn or cancelled, never deleted. */
export const isKept = async (strapi: Core.Strapi, db: Knex, type: ModeratedType, documentId: string): Promise<boolean> =>
  (await liveCase(db, type.uid, documentId)) !== null ||
  (await everPublished(db, type.uid, documentId)) ||
  (await loadDocument(strapi, type, documentId, 'published')) !== null;

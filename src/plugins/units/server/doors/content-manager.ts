import type { Core, UID } from '@strapi/strapi';
import { forbidden, notFound } from '../guard/refusals';
import { actorFrom } from '../services/actor-from';
import { scopedTypes } from '../services/scoped-types';
import { countDocuments, type DocumentCounts } from '../queries/count-documents';
import { scopeFor } from '../domain/scope';
import { readsComponentRow } from './component-rows';

interface DocumentManager {
  findLocales(id: string | readonly string[] | undefined, uid: string, options: unknown): Promise<readonly { documentId: string }[]>;
  exists(uid: string, id?: string): Promise<boolean>;
}
interface Relations {
  extractAndValidateRequestInfo(context: { params: { model: string } }, id?: string): Promise<{ target: { schema: { uid: string } } } | undefined>;
}
interface Counts {
  countManyEntriesDraftRelations(context: { params: { model: string }; request: { query: { documentIds?: unknown } } }): Promise<unknown>;
}
interface Homepage {
  getCountDocuments(): Promise<DocumentCounts>;
}

/** Doors of the content manager that go past the document service (strapi.md §2.2), closed one by one. */
export function closeContentManagerDoors(strapi: Core.Strapi): void {
  const services = strapi.get('services');

  // Whether a foreign item exists is nobody's business: it answers as if it did not.
  services.extend('plugin::content-manager.document-manager', (manager: DocumentManager) => ({
    ...manager,
    exists: async (uid: string, id?: string) => {
      if (!scopedTypes(strapi).has(uid) || id === undefined) return manager.exists(uid, id);
      return reads(strapi, uid, { documentId: id });
    },
    findLocales: async (id: string | readonly string[] | undefined, uid: string, options: unknown) => {
      const rows = await manager.findLocales(id, uid, options);
      if (!scopedTypes(strapi).has(uid)) return rows;
      const found = await strapi.documents(uid as UID.ContentType).findMany({
        filters: { documentId: { $in: rows.map((row) => row.documentId) } } as never,
        fields: ['documentId'] as never,
      });
      const mine = new Set(found.map((row) => row.documentId));
      return rows.filter((row) => mine.has(row.documentId));
    },
  }));

  // Core forgets to stop after its own refusal and fails with a server error; it says of a foreign source that it exists, of a
  // component's row it asks nothing at all, and of a type that somebody may not read it offers every id.
  strapi.get('controllers').extend('plugin::content-manager.relations', (controller: Relations) => {
    const extract = controller.extractAndValidateRequestInfo;
    controller.extractAndValidateRequestInfo = async function (context, id) {
      if (id && !(await readsSource(strapi, context.params.model, id))) throw notFound();
      const request = await extract.call(this, context, id);
      if (request === undefined || !(await readsType(strapi, request.target.schema.uid))) throw forbidden();
      return request;
    };
    return controller;
  });

  // Core looks for the documents without any scope, and so says which exist.
  strapi.get('controllers').extend('plugin::content-manager.collection-types', (controller: Counts) => {
    const count = controller.countManyEntriesDraftRelations;
    controller.countManyEntriesDraftRelations = async function (context) {
      const { params: { model }, request: { query: { documentIds } } } = context;
      const wanted = [documentIds].flat().filter((each) => typeof each === 'string');
      if (scopedTypes(strapi).has(model) && !(await reads(strapi, model, { documentId: { $in: wanted } }))) throw notFound();
      return count.call(this, context);
    };
    return controller;
  });

  // Core counts every row of every permitted type.
  services.extend('plugin::content-manager.homepage', (homepage: Homepage) => ({
    ...homepage,
    getCountDocuments: async () => {
      const actor = await actorFrom(strapi);
      const total = { draft: 0, published: 0, modified: 0 };
      for (const type of scopedTypes(strapi).values()) {
        const where = scopeFor(actor, 'read', type);
        if (where === false || type.scope !== 'unit' || !isShown(strapi, type.uid)) continue;
        const counts = await countDocuments(strapi, type.uid, where);
        for (const key of ['draft', 'published', 'modified'] as const) total[key] += counts[key];
      }
      return total;
    },
  }));
}

/** Whether the content manager shows a type at all. */
const isShown = (strapi: Core.Strapi, uid: string): boolean =>
  (strapi.getModel(uid as UID.ContentType).pluginOptions as { 'content-manager'?: { visible?: boolean } } | undefined)?.['content-manager']?.visible !== false;

/** Whether the asker reads anything of a type; of types that are not ours, core's own permissions decide. */
const readsType = async (strapi: Core.Strapi, uid: string): Promise<boolean> => {
  const type = scopedTypes(strapi).get(uid);
  return type === undefined || scopeFor(await actorFrom(strapi), 'read', type) !== false;
};

/** Whether the asker reads a document that the filters name. */
const reads = async (strapi: Core.Strapi, uid: string, filters: object): Promise<boolean> =>
  (await strapi.documents(uid as UID.ContentType).findFirst({ filters, fields: ['documentId'] } as never)) !== null;

/** Whether the asker reads what a relation is asked of: an item in either state, or the item in which a component's row stands. */
async function readsSource(strapi: Core.Strapi, model: string, id: string): Promise<boolean> {
  if (Object.hasOwn(strapi.components, model)) return /^\d{1,9}$/.test(id) && readsComponentRow(strapi, model, Number(id));
  return (strapi.service('plugin::content-manager.document-manager') as unknown as DocumentManager).exists(model, id);
}

import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../../../public-api/reading/rows';
import type { Canonical, ModeratedType } from '../../../moderation/server/public';
import { componentsOf, filesOf, idsOf, valueOf, type Attributes } from '../domain/snapshot/read';

type Shape = ModeratedType['shape'];

/** The input of a save that brings a revision's content back, attribute by attribute. */
export const restoreData = async (strapi: Core.Strapi, type: ModeratedType, attributes: Attributes, kept: ReadonlySet<string>): Promise<Record<string, unknown>> => {
  const fileIds = new Map((await rowsOf<{ id: number; documentId: string }>(strapi, 'plugin::upload.file', {
    where: { documentId: { $in: [...fileIdsIn(attributes)] } }, select: ['id', 'documentId'],
  })).map(({ id, documentId }) => [documentId, id]));
  const inputs = (shape: Shape, from: Attributes, skip: ReadonlySet<string>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(shape).filter(([name]) => !skip.has(name)).map(([name, attribute]) => {
      const value = from[name];
      switch (attribute.kind) {
        case 'value':
        case 'moment': return [name, valueOf(value)];
        case 'media': {
          const ids = filesOf(value).flatMap(({ documentId }) => fileIds.get(documentId) ?? []);
          return [name, attribute.many ? ids : (ids[0] ?? null)];
        }
        case 'relation': return [name, { set: idsOf(value).map((documentId) => ({ documentId })) }];
        case 'component': {
          const parts = componentsOf(value).map((component) => inputs(type.components[attribute.component] ?? {}, component, NOTHING));
          return [name, attribute.many ? parts : (parts[0] ?? null)];
        }
        case 'zone': throw new Error(`review: ${type.uid}.${name} is a dynamic zone; teach restore-data.ts`);
      }
    }));
  return inputs(type.shape, attributes, kept);
};

const NOTHING: ReadonlySet<string> = new Set();

function* fileIdsIn(attributes: Attributes): Generator<string> {
  for (const value of Object.values(attributes) as Canonical[]) {
    for (const { documentId } of filesOf(value)) yield documentId;
    for (const component of componentsOf(value)) yield* fileIdsIn(component);
  }
}

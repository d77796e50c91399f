import type { Core } from '@strapi/strapi';
import { moderatedType, type ModeratedType } from '../../../moderation/server/public';
import { LINKED_TYPES, type LinkedCopiesDeclaration } from '../../contracts';

export interface LinkedType extends LinkedCopiesDeclaration {
  readonly type: ModeratedType;
  /** Attributes of the place, in which original and copy do not agree. */
  readonly apart: ReadonlySet<string>;
}

const known = new WeakMap<Core.Strapi, ReadonlyMap<string, LinkedType>>();

const declared = (schema: { pluginOptions?: unknown }): LinkedCopiesDeclaration | undefined =>
  (schema.pluginOptions as { 'linked-copies'?: LinkedCopiesDeclaration } | undefined)?.['linked-copies'];

/** Throws for a declaration that could not be kept: the application then does not start. */
const describe = (strapi: Core.Strapi, uid: string, { anew, own }: LinkedCopiesDeclaration): LinkedType => {
  const type = moderatedType(strapi, uid);
  if (type?.rules.workflow !== 'by-site') throw new Error(`Linked content type ${uid}: it must be moderated by site`);
  const unknown = [...anew, ...own].filter((name) => type.shape[name] === undefined || name === 'site' || name === 'unit');
  if (unknown.length > 0) throw new Error(`Linked content type ${uid}: ${unknown.join(', ')} cannot be of the copy's own`);
  return { type, anew, own, apart: new Set(['site', ...anew, ...own]) };
};

/** The content types that opted in by `pluginOptions.linked-copies`, by uid. */
export const linkedTypes = (strapi: Core.Strapi): ReadonlyMap<string, LinkedType> => {
  const found = known.get(strapi);
  if (found !== undefined) return found;
  const map = new Map(Object.values(strapi.contentTypes).flatMap((schema) => {
    const declaration = declared(schema);
    return declaration === undefined ? [] : [[schema.uid as string, describe(strapi, schema.uid, declaration)] as const];
  }));
  if ([...map.keys()].sort().join() !== [...LINKED_TYPES].sort().join()) throw new Error('linked-copies: contracts/linked-types.ts names other types than the schemas');
  known.set(strapi, map);
  return map;
};

export const linkedType = (strapi: Core.Strapi, uid: string): LinkedType | undefined => linkedTypes(strapi).get(uid);

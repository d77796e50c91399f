import type { Core } from '@strapi/strapi';

type Data = Readonly<Record<string, unknown>>;

/**
 * Names the unit of a new item from another part of its input, where the owner is no choice: a page belongs to the unit of
 * its site. `source` is the document that is copied, whose part holds where the input says nothing. Undefined when
 * neither says it.
 */
export type OwnerSource = (strapi: Core.Strapi, data: Data, source?: string) => Promise<string | undefined>;

const sources = new Map<string, OwnerSource>();

/** Registers where new items of a type take their unit from. */
export const registerOwnerSource = (uid: string, source: OwnerSource): void => void sources.set(uid, source);

export const derivedOwner = async (strapi: Core.Strapi, uid: string, data: Data, source?: string): Promise<string | undefined> =>
  sources.get(uid)?.(strapi, data, source);

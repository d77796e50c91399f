import type { Core } from '@strapi/strapi';
import type { ScopedType } from '../../contracts';
import { declaredScope, declarationFaults, type DeclaredSchema } from '../domain/declarations';

const known = new WeakMap<Core.Strapi, ReadonlyMap<string, ScopedType>>();

const schemas = (all: unknown): DeclaredSchema[] => Object.values(all as Record<string, DeclaredSchema>);

/** Our content types with their scope, by uid. Fixed once the application has registered. */
export function scopedTypes(strapi: Core.Strapi): ReadonlyMap<string, ScopedType> {
  const found = known.get(strapi);
  if (found) return found;
  const types = schemas(strapi.contentTypes).flatMap((schema) => declaredScope(schema) ?? []);
  const map = new Map(types.map((type) => [type.uid, type]));
  known.set(strapi, map);
  return map;
}

/** Stops the boot when a content type of ours does not say whose it is, or leaves a way around. */
export function checkDeclarations(strapi: Core.Strapi): void {
  const faults = [...declarationFaults(schemas(strapi.contentTypes), schemas(strapi.components))];
  if (strapi.config.get('admin.preview.enabled', false)) {
    // Core hands preview addresses to any signed-in person (strapi.md §2.2).
    faults.push('admin.preview is enabled, and core does not check who may preview');
  }
  if (faults.length > 0) throw new Error(`units: scope is not closed:\n  ${faults.join('\n  ')}`);
}

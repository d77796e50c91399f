import type { Core, Struct, UID } from '@strapi/strapi';
import { isModeratedType, MODERATED_TYPES, type ModerationDeclaration, type SystemKey, type WorkflowsConfig } from '../../contracts';
import type { ComponentShapes, DocumentShape } from '../domain/canonical/shape';
import { componentShapes, shapeOf, type SchemaAttribute } from './shapes';

export interface ModeratedType {
  uid: UID.ContentType;
  rules: ModerationDeclaration;
  system: SystemKey;
  /** The relation that an assignment's categories limit; null when the type has none. */
  categories: string | null;
  /** Content types of its category and its site, for their names; null when it has none. */
  categoryType: UID.ContentType | null;
  siteType: UID.ContentType | null;
  /** Attributes that the engine itself writes at publication. */
  stamps: readonly string[];
  /** The attribute that names the document on screen. */
  titleAttribute: string;
  /** Database table of the type's rows. */
  table: string;
  shape: DocumentShape;
  components: ComponentShapes;
}

interface PluginOptions {
  moderation?: ModerationDeclaration;
  units?: { system?: SystemKey | 'all'; categories?: string };
}

const known = new WeakMap<Core.Strapi, ReadonlyMap<string, ModeratedType>>();

/** The content types that opted in by `pluginOptions.moderation`, by uid. */
export const moderatedTypes = (strapi: Core.Strapi): ReadonlyMap<string, ModeratedType> => {
  const found = known.get(strapi);
  if (found !== undefined) return found;
  const types = Object.values(strapi.contentTypes)
    .filter((type) => optionsOf(type).moderation !== undefined)
    .map((type) => describe(strapi, type));
  const map = new Map(types.map((type) => [type.uid as string, type]));
  demandSame([...map.keys()]);
  known.set(strapi, map);
  return map;
};

/** The staff screens know the types by a list of their own: one that is missing there would show core's buttons. */
const demandSame = (registered: readonly string[]): void => {
  const strange = [...registered.filter((uid) => !isModeratedType(uid)), ...MODERATED_TYPES.filter((uid) => !registered.includes(uid))];
  if (strange.length > 0) throw new Error(`moderation: contracts/moderated-types.ts and the schemas differ in ${strange.join(', ')}`);
};

export const moderatedType = (strapi: Core.Strapi, uid: string): ModeratedType | undefined => moderatedTypes(strapi).get(uid);

export const workflowsOf = (strapi: Core.Strapi): WorkflowsConfig => strapi.config.get('workflows');

const optionsOf = (type: Struct.Schema): PluginOptions => (type.pluginOptions ?? {}) as PluginOptions;

/** Throws for a declaration that the engine could not keep: the application then does not start. */
const describe = (strapi: Core.Strapi, type: Struct.ContentTypeSchema): ModeratedType => {
  const { moderation, units } = optionsOf(type);
  const attributes = type.attributes as unknown as Record<string, SchemaAttribute>;
  const fail = (why: string): never => {
    throw new Error(`Moderated content type ${type.uid}: ${why}`);
  };
  if (moderation === undefined) return fail('no declaration');
  if (type.options?.draftAndPublish !== true) fail('draftAndPublish must be on');
  if ((type.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true) fail('must not be localised');
  const { workflow } = moderation;
  if (workflow === 'by-site' ? attributes.site === undefined : workflowsOf(strapi).workflows[workflow] === undefined) {
    fail(`workflow ${workflow} is not in config/workflows.ts`);
  }
  if (attributes.unit === undefined) fail('the owner relation "unit" is missing');
  // An inverse side would be written through the other type, past this one's guards.
  const inverse = Object.keys(attributes).find((name) => attributes[name]?.mappedBy !== undefined);
  if (inverse !== undefined) fail(`relation "${inverse}" must be owned here (no mappedBy)`);
  const { due } = moderation;
  if (due !== undefined && strapi.contentTypes[due.sections as UID.ContentType]?.attributes.deadlines === undefined) fail(`${due.sections} has no deadlines`);
  const system = units?.system;
  if (system === undefined || system === 'all') return fail('pluginOptions.units.system must name one system');
  const { tableName } = strapi.db.metadata.get(type.uid);
  return {
    uid: type.uid as UID.ContentType,
    rules: moderation,
    system,
    categories: units?.categories ?? null,
    categoryType: (attributes[units?.categories ?? '']?.target ?? null) as UID.ContentType | null,
    siteType: (attributes.site?.target ?? null) as UID.ContentType | null,
    stamps: Object.keys(attributes).filter((name) => attributes[name]?.pluginOptions?.moderation?.stamp === true),
    titleAttribute: ['title', 'name', 'abstract', 'number'].find((name) => attributes[name] !== undefined) ?? 'documentId',
    table: tableName,
    shape: shapeOf(type),
    components: componentShapes(strapi, type),
  };
};

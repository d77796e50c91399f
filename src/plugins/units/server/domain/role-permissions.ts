import { SCOPE_ACTIONS, type RoleKey, type ScopeAction } from '../../contracts';
import { CAPABILITIES, capability, PLUGIN_RIGHTS, RESERVED_FIELDS, SERVER_FIELDS } from './capabilities';

/** One permission as Strapi stores it for a role. */
export interface RolePermission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[] };
}

/** A content type as far as permissions go. */
export interface PermittedType {
  readonly uid: string;
  /** Paths of fields, nested ones included, as Strapi names them in permissions. */
  readonly fields: readonly string[];
  /** Fields that the moderation engine stamps. */
  readonly stamped: readonly string[];
  /** Whether the content manager shows the type at all. */
  readonly visible: boolean;
}

/** What a seeded role may do, derived from the capabilities and nothing else. */
export function permissionsOf(role: RoleKey, types: readonly PermittedType[]): readonly RolePermission[] {
  const content = types
    .filter((type) => type.visible && type.uid in CAPABILITIES)
    .flatMap((type) =>
      SCOPE_ACTIONS.filter((action) => capability(role, type.uid, action) !== 'none').map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: type.uid,
        properties: action === 'delete' ? {} : { fields: fieldsFor(role, type, action) },
      })),
    );
  const plugins = PLUGIN_RIGHTS[role].map((action) => ({ action, subject: null, properties: {} }));
  return [...content, ...plugins];
}

function fieldsFor(role: RoleKey, type: PermittedType, action: ScopeAction): readonly string[] {
  if (action === 'read') return type.fields;
  const held = new Set([
    ...type.stamped,
    ...(SERVER_FIELDS[type.uid] ?? []),
    ...(action === 'update' ? (RESERVED_FIELDS[type.uid]?.[role] ?? []) : []),
  ]);
  return type.fields.filter((field) => !held.has(field.split('.')[0] ?? field));
}

import type { Core } from '@strapi/strapi';
import type { Actor, ScopeAction, ScopedType, Where } from '../../contracts';
import { PLUGIN_RIGHTS, RIGHTS_OF_SYSTEMS } from '../domain/capabilities';
import { dotted } from '../domain/where';
import { scopeFilter } from './scope-filter';
import { scopedTypes } from './scoped-types';
import { staffActor, type StaffUser } from './staff-actor';

interface Permission {
  readonly action: string;
  readonly subject?: string | null;
}
interface WillRegister extends StaffUser {
  readonly permission: Permission;
  readonly condition: { and(condition: unknown): unknown };
}
interface PermissionService {
  readonly engine: { readonly hooks: Record<string, { register(handler: (context: WillRegister) => Promise<void>): void }> };
  findUserPermissions(user: StaffUser): Promise<Permission[]>;
}

const EXPLORER = /^plugin::content-manager\.explorer\.(create|read|update|delete|publish)$/;
const NOBODY = { documentId: { $in: [] } };
/** Rights on screens and routes of plugins that our functions carry. */
const OF_FUNCTIONS = new Set(Object.values(PLUGIN_RIGHTS).flat());

/** The scope action behind a permission; anything but reading, making and deleting changes something. */
const actionOf = (permission: Permission): ScopeAction => {
  const verb = EXPLORER.exec(permission.action)?.[1];
  return verb === 'read' || verb === 'create' || verb === 'delete' ? verb : 'update';
};

/**
 * Adds the scope to every permission on our types, whatever the role's own conditions say:
 * lists, pickers and buttons of the content manager then show what the guard would allow.
 */
export function scopePermissions(strapi: Core.Strapi): void {
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  service.engine.hooks['before-register.permission']?.register(async (context) => {
    const scope = await scopeOf(strapi, context, context.permission);
    if (scope === undefined) return;
    if (scope === false) context.condition.and(NOBODY);
    else if (Object.keys(scope).length > 0) context.condition.and(dotted(scope));
  });
}

/** Takes away permissions that no assignment stands behind, so that screens do not offer them. */
export function dropIdlePermissions(strapi: Core.Strapi): void {
  strapi.get('services').extend('admin::permission', (service: PermissionService) => ({
    ...service,
    findUserPermissions: async (user: StaffUser) => {
      const permissions = await service.findUserPermissions(user);
      const scopes = await Promise.all(permissions.map((each) => scopeOf(strapi, user, each)));
      return permissions.filter((_, index) => scopes[index] !== false);
    },
  }));
}

async function scopeOf(strapi: Core.Strapi, user: StaffUser, permission: Permission): Promise<Where | false | undefined> {
  // The Strapi role stays with the person after the last day of a function; what it opens is the living function's.
  if (OF_FUNCTIONS.has(permission.action)) {
    const systems = RIGHTS_OF_SYSTEMS[permission.action];
    const actor = await staffActor(strapi, user);
    const grants = actor.kind === 'staff' ? actor.grants : [];
    const held = grants.some((grant) => (systems === undefined || systems.includes(grant.system)) && PLUGIN_RIGHTS[grant.role].includes(permission.action));
    return held || (actor.kind === 'staff' && actor.superAdmin) ? undefined : false;
  }
  const type: ScopedType | undefined = permission.subject ? scopedTypes(strapi).get(permission.subject) : undefined;
  if (!type) return undefined;
  const actor: Actor = await staffActor(strapi, user);
  return scopeFilter(strapi, actor, actionOf(permission), type);
}

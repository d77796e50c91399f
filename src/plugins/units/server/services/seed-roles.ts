import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../../platform/server/public';
import { ROLE_KEYS, ROLE_NAMES, type RoleKey } from '../../contracts';
import { permissionsOf, type PermittedType, type RolePermission } from '../domain/role-permissions';
import { scopedTypes } from './scoped-types';

/** Code of the Strapi role behind one of ours. */
export const roleCode = (role: RoleKey): string => `congtinh-${role}`;

interface StoredPermission extends RolePermission {
  readonly id: number;
  readonly conditions: readonly string[];
}

/**
 * Makes the eight roles and sets their permissions to what the capabilities say. Changes by hand are undone:
 * the table in the code is the one place of rights. Runs after every plugin has registered its actions.
 */
export async function seedRoles(strapi: Core.Strapi): Promise<void> {
  const types = permittedTypes(strapi);
  await inTransaction(strapi, async (uow) => {
    // Several nodes may start at once.
    await uow.trx.raw("select pg_advisory_xact_lock(hashtext('congtinh.roles'))");
    for (const role of ROLE_KEYS) await seedRole(strapi, role, permissionsOf(role, types));
  });
}

async function seedRole(strapi: Core.Strapi, role: RoleKey, wanted: readonly RolePermission[]): Promise<void> {
  const roles = strapi.db.query('admin::role');
  const code = roleCode(role);
  const known = await roles.findOne({ where: { code } });
  const { id } = known ?? (await roles.create({ data: { code, name: ROLE_NAMES[role], description: 'Vai trò của Cổng Tỉnh; quyền theo phân công' } }));

  const permissions = strapi.db.query('admin::permission');
  const stored = (await permissions.findMany({ where: { role: { id } } })) as StoredPermission[];
  const missing = new Map(wanted.map((each) => [keyOf(each), each]));
  for (const each of stored) {
    const key = keyOf(each);
    const fits = missing.delete(key) && each.conditions.length === 0;
    if (!fits) {
      await permissions.delete({ where: { id: each.id } });
      const again = wanted.find((one) => keyOf(one) === key);
      if (again) missing.set(key, again);
    }
  }
  for (const each of missing.values()) {
    await permissions.create({ data: { ...each, actionParameters: {}, conditions: [], role: id } });
  }
}

const keyOf = ({ action, subject, properties }: RolePermission): string =>
  JSON.stringify([action, subject ?? null, [...(properties.fields ?? [])].sort()]);

function permittedTypes(strapi: Core.Strapi): readonly PermittedType[] {
  const { getNestedFields } = strapi.service('admin::content-type') as unknown as {
    getNestedFields(model: unknown, options: { components: unknown }): string[];
  };
  return [...scopedTypes(strapi).keys()].map((uid) => {
    const model = strapi.getModel(uid as never) as unknown as {
      attributes: Record<string, { pluginOptions?: { moderation?: { stamp?: boolean } } }>;
      pluginOptions?: { 'content-manager'?: { visible?: boolean } };
    };
    return {
      uid,
      fields: getNestedFields(model, { components: strapi.components }),
      stamped: Object.keys(model.attributes).filter((name) => model.attributes[name]?.pluginOptions?.moderation?.stamp),
      visible: model.pluginOptions?.['content-manager']?.visible !== false,
    };
  });
}

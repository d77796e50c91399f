import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import type * as Units from '../../src/plugins/units/server/public';
import { appRoot } from '../environment';

/**
 * The application of `npm run bench:scope`, in a process of its own; it says by message where it listens. `plain` takes
 * the scope out of it before it starts (the hook on permissions and the guard of documents), which no setting can do;
 * `scoped` lays the ground first.
 */

export const PASSWORD = 'Do-luong-nhanh-2025';
const UNITS = 120;

export interface ScopeGround {
  /** documentIds, of units and of the sites in the same order. */
  readonly units: readonly string[];
  readonly sites: readonly string[];
  readonly people: readonly BenchPerson[];
}
export interface BenchPerson {
  readonly name: string;
  readonly email: string;
  /** The units that this person reads; null is all. */
  readonly reads: readonly string[] | null;
}
export interface Ready { readonly url: string; readonly ground: ScopeGround | null }

const root = appRoot();
const compiled = <T>(file: string): T => createRequire(__filename)(path.join(root, 'dist/src/plugins/units/server', file)) as T;

/** What the plugin calls by these names when it registers does nothing then. */
const takeScopeOut = (): void => {
  Object.assign(compiled<Record<string, unknown>>('guard/index.js'), { guardDocuments: () => undefined });
  Object.assign(compiled<Record<string, unknown>>('services/permission-hook.js'), { scopePermissions: () => undefined, dropIdlePermissions: () => undefined });
};

const layGround = async (strapi: Core.Strapi): Promise<ScopeGround> => {
  const units = compiled<typeof Units>('public.js');
  for (const name of ['units-backan.json', 'agencies-backan.json']) await units.importUnits(strapi, readFileSync(path.join(root, 'database', 'data', name), 'utf8'));
  const living = (await units.unitsOf(strapi)).filter((unit) => units.isValidAt(unit, '2025-02-20') && ['district', 'commune', 'department'].includes(unit.kind));
  const district = living.find(({ kind }) => kind === 'district');
  const rows = [...living.filter(({ code, parentCode }) => code === district?.code || parentCode === district?.code || code === 'VP-UBND'), ...living].filter((unit, place, all) => all.indexOf(unit) === place).slice(0, UNITS);
  const commune = rows.find(({ kind }) => kind === 'commune');
  if (!district || !commune || rows.length < UNITS) throw new Error('The starting units have changed: the bench finds no 120 of them');

  const sites: string[] = [];
  for (const [place, { documentId }] of rows.entries()) {
    const made = (await strapi.documents('plugin::component-pages.site' as never).create({ data: { path: `/do-${place}`, title: `Trang ${place}`, unit: { documentId } } } as never)) as unknown as { documentId: string };
    sites.push(made.documentId);
  }
  const person = async (name: string, role: string, unit: string, reach: string, reads: readonly string[] | null): Promise<BenchPerson> => {
    const email = `${role}-${reach}@bench.example`;
    const { id } = (await strapi.service('admin::user').create({ email, firstname: name, lastname: 'Đo', password: PASSWORD, isActive: true, roles: [] })) as { id: number };
    await strapi.db.connection.raw('update congtinh.account_states set must_change = false where account_id = ?', [id]);
    await units.grantAssignment(strapi, { kind: 'system', reason: 'bench' }, { userId: id, role, system: 'portal', unit, reach, from: '2024-01-01', decisionNumber: 'Đo lường', decisionDate: '2023-12-31' } as never);
    return { name, email, reads };
  };
  const below = [...(await units.currentTree(strapi)).covered(district.id, 'subtree')];
  return {
    units: rows.map(({ documentId }) => documentId), sites,
    people: [
      await person('author of a commune (own)', 'author', commune.code, 'own', [...(await units.currentTree(strapi)).covered(commune.id, 'own')]),
      await person('author of a district (subtree)', 'author', district.code, 'subtree', below),
      await person('secretariat (province)', 'secretariat', 'VP-UBND', 'province', null),
    ],
  };
};

async function main(kind: string | undefined): Promise<void> {
  if (kind === 'plain') takeScopeOut();
  const { createStrapi } = createRequire(__filename)('@strapi/strapi') as typeof StrapiModule;
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  strapi.log.level = 'error';
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const ground = kind === 'scoped' ? await layGround(strapi) : null;
  process.on('message', () => void strapi.destroy().then(() => process.exit(0)));
  process.send?.({ url: `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`, ground } satisfies Ready);
}

if (process.send) {
  main(process.argv[2]).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}

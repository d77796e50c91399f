import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AssignmentInput } from '../../src/plugins/units/contracts';
import type * as Units from '../../src/plugins/units/server/public';
import { withToken, type Session, type TestApp } from './app';

const ROOT = path.resolve(__dirname, '..', '..');
const PASSWORD = 'Thu-nghiem-2025';

/** The password as core reads it, with the fewest rounds: a test that makes fifty people would spend most of its time on core's ten. */
let hashed: Promise<string> | undefined;
const passwordHash = (app: TestApp): Promise<string> => (hashed ??= app.sql("select crypt($1, gen_salt('bf', 4)) as hash", [PASSWORD]).then(([row]) => String(row?.hash)));

/** The compiled door of the units plugin: the very module that the running application uses. */
export const units = (): typeof Units =>
  createRequire(__filename)(path.join(ROOT, 'dist/src/plugins/units/server/public.js')) as typeof Units;

/** Loads the starting units; those that are there stay. */
export async function loadUnits(app: TestApp, ...names: string[]): Promise<void> {
  const files = names.length > 0 ? names : ['units-backan.json', 'units-backan-2025.json', 'agencies-backan.json'];
  for (const name of files) {
    await units().importUnits(app.strapi, readFileSync(path.join(ROOT, 'database/data', name), 'utf8'));
  }
}

export type AssignmentSketch = Pick<AssignmentInput, 'role' | 'system' | 'unit'> & Partial<AssignmentInput>;

/** A member of staff of the test's own, with an account, assignments and a signed-in session. */
export interface Person extends Omit<Session, 'account'> {
  readonly id: number;
  readonly email: string;
  readonly password: string;
  /** documentIds of the assignments, in the order given. */
  readonly assignments: readonly string[];
}

const REACH = { secretariat: 'province', board: 'province', operator: 'province' } as const;

/** PR-5.2a: a unit has one data account; where a test brings an officer of its own, that of the demo leaves. @param unit code, code@day or documentId */
export const demoOfficerLeaves = (app: TestApp, unit: string): Promise<unknown> => app.sql(
  `update assignments a set "to" = a."from" from assignments_unit_lnk l, units u, admin_users w
    where l.assignment_id = a.id and u.id = l.unit_id and w.id = a.admin_user_id and w.email like '%@demo.congtinh.example'
      and a.system = 'poverty' and a.role = 'data-officer' and $1 in (u.code, u.document_id)`, [unit.split('@')[0]]);

/** PR-5.2a: where files share an application, the data accounts that others made leave before a file gives out its own. */
export const everyOfficerLeaves = (app: TestApp): Promise<unknown> =>
  app.sql(`update assignments set "to" = "from" where system = 'poverty' and role = 'data-officer'`);

/** Makes a person; `superAdmin` gives Strapi's own highest role, `issued` leaves the first change of the password to him. Assignments begin on 2025-01-01 unless said. */
export async function makePerson(
  app: TestApp,
  sketches: readonly AssignmentSketch[],
  { superAdmin = false, name = 'Người thử', issued = false } = {},
): Promise<Person> {
  const email = `${randomUUID()}@example.vn`;
  const role = superAdmin ? await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } }) : null;
  const user = (await app.strapi.db.query('admin::user').create({ data: {
    email, firstname: name, lastname: 'Test', password: await passwordHash(app), isActive: true, roles: role ? [role.id] : [],
  } })) as { id: number };
  if (!issued) await app.strapi.db.connection.raw('update congtinh.account_states set must_change = false where account_id = ?', [user.id]);
  const assignments: string[] = [];
  for (const sketch of sketches) {
    if (sketch.role === 'data-officer' && sketch.system === 'poverty') await demoOfficerLeaves(app, sketch.unit);
    assignments.push(await units().grantAssignment(app.strapi, { kind: 'system', reason: 'test' }, {
      userId: user.id,
      reach: REACH[sketch.role as keyof typeof REACH] ?? 'own',
      from: '2025-01-01',
      decisionNumber: 'Thử nghiệm',
      decisionDate: '2024-12-31',
      ...sketch,
    }));
  }
  return { id: user.id, email, password: PASSWORD, assignments, ...(await signInWith(app, email, PASSWORD)) };
}

/** A session of the account with this address and password. */
export async function signInWith(app: TestApp, email: string, password: string): Promise<Omit<Session, 'account'>> {
  const { status, body } = await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email, password });
  if (status !== 200) throw new Error(`Sign-in failed: ${status} ${JSON.stringify(body)}`);
  return withToken(app, body.data.token);
}

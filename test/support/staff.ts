import { randomUUID } from 'node:crypto';
import { withToken, type Session, type TestApp } from './app';

export type Staff = Omit<Session, 'account'> & { readonly id: number; readonly email: string; readonly password: string };

/** Makes an account with a Strapi role (by its code) and signs it in. Its e-mail and names are its own. */
export const makeStaff = async (app: TestApp, roleCode: string): Promise<Staff> => {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: roleCode } });
  if (!role) throw new Error(`No role ${roleCode}`);
  const email = `${randomUUID()}@backan.example.vn`;
  const password = `Ba-Be-${randomUUID().slice(0, 8)}-2025`;
  const user = (await app.strapi.service('admin::user').create({
    email, password, firstname: 'Thử', lastname: 'Nghiệm', isActive: true, roles: [role.id],
  })) as { id: number };
  return { id: user.id, email, password, ...(await signInAs(app, email, password)) };
};

/** Signs in with any e-mail and password. */
export const signInAs = async (app: TestApp, email: string, password: string): Promise<ReturnType<typeof withToken>> => {
  const { status, body } = await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email, password });
  if (status !== 200) throw new Error(`Sign-in of ${email} failed: ${status} ${JSON.stringify(body)}`);
  return withToken(app, body.data.token);
};

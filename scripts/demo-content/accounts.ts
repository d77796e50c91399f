import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { finishFirstSignIn } from '../../src/plugins/accounts/server/public';
import { grantAssignment } from '../../src/plugins/units/server/public';
import type { Reach, RoleKey, SystemKey } from '../../src/plugins/units/contracts';
import { readData } from '../../src/starting-data/read-data';

/** One line of accounts.json. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly unitCode: string;
  readonly name: string;
  readonly system: string;
}

interface Duty {
  readonly role: RoleKey;
  readonly system: SystemKey;
  /** Of poverty data: the programme whose account of the unit it is. */
  readonly programme?: string;
  readonly reach: Reach;
  /** Code of the unit. */
  readonly unit: string;
}

interface PersonRow extends Duty {
  readonly email: string;
  /** Family name, middle name, given name. */
  readonly name: string;
  /** Further functions of the same person. */
  readonly also?: readonly Duty[];
}

/** Everybody's assignments begin here, before the first item of the demo. */
const SINCE = '2024-01-02';
const DECIDED_ON = '2023-12-29';
const SUPER_ADMIN = { email: 'quantri.chung@demo.congtinh.example', name: 'Quản trị chung (mẫu)', unitCode: 'STTTT' };

/** Random per demo and easy to type: groups of digits and letters, all four classes. */
const randomPassword = (): string => `Mau-${randomBytes(8).toString('hex').match(/.{4}/g)?.join('-')}-7`;

/**
 * Rounds of bcrypt (as a power of two). 64 random bits cannot be guessed, however quick the guessing; core's 10 rounds would
 * take a quarter of the demo's first start, for making a hundred hashes and for a hundred sign-ins.
 */
const RANDOM_ROUNDS = 5;
/** Core's own, for a password that a person has thought up. */
const CHOSEN_ROUNDS = 10;

interface Password {
  readonly plain: string;
  readonly hash: string;
}

/** So many passwords with their hashes; DEMO_PASSWORD fixes one for all. */
const passwords = async (strapi: Core.Strapi, count: number): Promise<readonly Password[]> => {
  const chosen = process.env.DEMO_PASSWORD;
  const plain = chosen ? [chosen] : Array.from({ length: count }, randomPassword);
  // pgcrypto writes the hashes that core reads.
  const { rows } = await strapi.db.connection.raw<{ rows: Password[] }>(
    `select plain, crypt(plain, gen_salt('bf', ?)) as hash from unnest(?::text[]) plain`, [chosen ? CHOSEN_ROUNDS : RANDOM_ROUNDS, plain]);
  return Array.from({ length: count }, (_, index) => rows[chosen ? 0 : index] as Password);
};

const createUser = async (strapi: Core.Strapi, email: string, name: string, { hash }: Password, roles: readonly number[]): Promise<number> => {
  const words = name.split(' ');
  const cut = words.findIndex((word) => word.startsWith('(')) - 1;
  // Not the service of accounts: it takes the password and hashes it itself.
  const user = await strapi.db.query('admin::user').create({ data: {
    email,
    password: hash,
    firstname: words.slice(0, cut).join(' '),
    lastname: words.slice(cut).join(' '),
    preferedLanguage: 'vi',
    isActive: true,
    registrationToken: null,
    roles,
  } });
  await finishFirstSignIn(strapi, [Number(user.id)]);
  return Number(user.id);
};

const grantDuties = async (strapi: Core.Strapi, userId: number, duties: readonly Duty[], number: number): Promise<void> => {
  for (const duty of duties) {
    await grantAssignment(strapi, { kind: 'system', reason: 'demo data' }, {
      ...duty,
      userId,
      from: SINCE,
      decisionNumber: `MẪU-${String(number).padStart(3, '0')}/QĐ`,
      decisionDate: DECIDED_ON,
    });
  }
};

/**
 * Creates the demo people with their functions: one per role and system for several units, and enough of them
 * that every workflow is walked by distinct persons. Names, addresses and decision numbers are made up.
 */
export const createPeople = async (strapi: Core.Strapi, isWanted: (person: Duty) => boolean): Promise<Account[]> => {
  const people = (await readData<readonly PersonRow[]>(strapi, 'demo/people.json')).filter(isWanted);
  const keys = await passwords(strapi, people.length + 1);
  const accounts: Account[] = [];
  for (const [index, { email, name, also = [], ...duty }] of people.entries()) {
    const password = keys[index] as Password;
    // The Strapi role comes with the assignment.
    await grantDuties(strapi, await createUser(strapi, email, name, password, []), [duty, ...also], index + 1);
    accounts.push({ email, password: password.plain, role: duty.role, unitCode: duty.unit, name, system: duty.system });
  }
  const { email, name, unitCode } = SUPER_ADMIN;
  const password = keys[people.length] as Password;
  const superAdmin = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  await createUser(strapi, email, name, password, [Number(superAdmin.id)]);
  return [...accounts, { email, password: password.plain, role: 'super-admin', unitCode, name, system: 'all' }];
};

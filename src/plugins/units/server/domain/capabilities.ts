import type { RoleKey, ScopeAction, SystemKey } from '../../contracts';

/**
 * r read, c create, u update, d delete a draft.
 * o: read, and update only items of closed units that no single successor inherited.
 * No letter publishes: publishing is the act of a moderation case (PT-6.1g).
 */
type Rights = 'r' | 'o' | 'ru' | 'rc' | 'rcu' | 'rcud';
type Row = Readonly<Partial<Record<RoleKey, Rights>>>;

const READ_BY_ALL: Row = {
  author: 'r',
  'unit-reviewer': 'r',
  secretariat: 'r',
  board: 'r',
  'data-officer': 'r',
  'data-approver': 'r',
  'unit-admin': 'r',
  operator: 'r',
};

/** All rights on content on one screen. Where they hold, the assignments say (`scopeFor`). */
export const CAPABILITIES: Readonly<Record<string, Row>> = {
  'api::article.article': {
    author: 'rcud',
    'unit-reviewer': 'ru',
    secretariat: 'ru',
    board: 'ru',
    operator: 'o',
  },
  'api::legal-document.legal-document': {
    author: 'rcud',
    'unit-reviewer': 'ru',
    secretariat: 'ru',
    board: 'ru',
    operator: 'o',
  },
  // BI-4.1, BI-6.1: members write, the operator of the system checks.
  'api::info-entry.info-entry': { author: 'rcud', operator: 'ru' },
  // BI-8.8: what a unit answers for, the operator says; its members read it. Nobody deletes a duty: it ends.
  'plugin::basic-information.responsibility': { author: 'r', operator: 'rcu' },
  'plugin::basic-information.indicator': { ...READ_BY_ALL, operator: 'rcu' },
  // PT-7.2: to whom a section of the portal is given, its operator says; nobody deletes it: it ends.
  'plugin::linked-copies.section-delegation': { author: 'r', 'unit-reviewer': 'r', secretariat: 'r', board: 'r', operator: 'rcu' },
  'api::category.category': { ...READ_BY_ALL, operator: 'rcud' },
  'api::info-category.info-category': { ...READ_BY_ALL, operator: 'rcud' },
  // PT-10: technical administrators stand apart from editorial functions.
  'plugin::component-pages.site': { ...READ_BY_ALL, 'unit-admin': 'ru', operator: 'rcu' },
  // PT-19.2: a unit writes and passes its own pages; on the portal's own, secretariat and board pass what its office writes.
  'plugin::component-pages.page': { author: 'rcud', 'unit-reviewer': 'ru', secretariat: 'ru', board: 'ru', 'unit-admin': 'r', operator: 'o' },
  'plugin::component-pages.menu': { author: 'rcud', 'unit-reviewer': 'ru', secretariat: 'ru', board: 'ru', 'unit-admin': 'r', operator: 'o' },
  'plugin::component-pages.profile': { author: 'rcud', 'unit-reviewer': 'ru', secretariat: 'ru', board: 'ru', 'unit-admin': 'r', operator: 'o' },
  'plugin::units.unit': { ...READ_BY_ALL, operator: 'rcu' },
  'plugin::units.assignment': { 'unit-admin': 'rcu', operator: 'rcu' },
};

/** How far a right goes: over all units of the grant, over closed ones without heir, or not at all. */
export type Extent = 'all' | 'orphans' | 'none';

const LETTER: Readonly<Record<ScopeAction, string>> = {
  read: 'r',
  create: 'c',
  update: 'u',
  delete: 'd',
};

/** What a role may do with a type. A type that is not in the table gives nobody anything. */
export function capability(role: RoleKey, uid: string, action: ScopeAction): Extent {
  const letter = LETTER[action];
  if (letter === undefined) throw new Error(`units: unknown scope action ${String(action)}`);
  const rights = CAPABILITIES[uid]?.[role];
  if (rights === undefined) return 'none';
  if (rights === 'o') return action === 'read' ? 'all' : action === 'update' ? 'orphans' : 'none';
  return rights.includes(letter) ? 'all' : 'none';
}

/** Screens of some systems' own people: such a right counts only with an assignment in one of them. */
export const RIGHTS_OF_SYSTEMS: Readonly<Record<string, readonly SystemKey[]>> = {
  'plugin::moderation.work': ['portal', 'basic-information'],
  'plugin::basic-information.provide': ['basic-information'],
  'plugin::basic-information.verify': ['basic-information'],
  'plugin::component-pages.look-after': ['portal'],
  'plugin::linked-copies.tasks': ['portal'],
  'plugin::content-requests.manage': ['portal'],
  'plugin::content-requests.answer': ['portal'],
  'plugin::statistics.read': ['portal'],
  'plugin::reporting.enter': ['poverty'],
  'plugin::reporting.decide': ['poverty'],
  'plugin::reporting.maintain': ['poverty'],
};

const MEDIA = ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update', 'plugin::upload.assets.download', 'plugin::upload.assets.copy-link'];

/** Where content is written and passed: who enters figures has nothing there, so that neither is offered to him. */
const CONTENT = ['plugin::units.content', 'plugin::moderation.work'];

/** Rights that are no content type's: screens and routes of plugins, by Strapi action. */
export const PLUGIN_RIGHTS: Readonly<Record<RoleKey, readonly string[]>> = {
  author: [
    ...MEDIA, ...CONTENT, 'plugin::basic-information.provide', 'plugin::component-pages.look-after', 'plugin::content-requests.answer', 'plugin::statistics.read',
  ],
  'unit-reviewer': [...MEDIA, ...CONTENT, 'plugin::component-pages.look-after', 'plugin::content-requests.answer', 'plugin::statistics.read'],
  secretariat: [
    ...MEDIA, ...CONTENT, 'plugin::component-pages.look-after', 'plugin::linked-copies.tasks', 'plugin::content-requests.manage', 'plugin::statistics.read',
  ],
  board: [...MEDIA, ...CONTENT, 'plugin::component-pages.look-after', 'plugin::linked-copies.tasks', 'plugin::statistics.read'],
  'data-officer': ['plugin::reporting.enter'],
  'data-approver': ['plugin::reporting.decide'],
  'unit-admin': [...MEDIA, ...CONTENT, 'plugin::units.assignments.manage', 'plugin::accounts.manage', 'plugin::ledger.search', 'plugin::component-pages.look-after', 'plugin::statistics.read'],
  operator: [
    ...MEDIA, ...CONTENT, 'plugin::units.assignments.manage', 'plugin::accounts.manage', 'plugin::ledger.search', 'plugin::basic-information.verify', 'plugin::component-pages.look-after',
    'plugin::content-requests.manage', 'plugin::statistics.read', 'plugin::reporting.maintain', 'plugin::backups.operate',
  ],
};

/** Attributes that no function writes by hand: the server or the engine does. */
export const SERVER_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'plugin::units.unit': ['path'],
};

/** Attributes that only some functions write, of types that others may change. */
export const RESERVED_FIELDS: Readonly<Record<string, Readonly<Partial<Record<RoleKey, readonly string[]>>>>> = {
  // Where a site stands and whose it is, the operator says.
  'plugin::component-pages.site': { 'unit-admin': ['path', 'host', 'unit', 'template', 'state', 'emcCode', 'emcScriptUrl', 'emcEnabled'] },
};

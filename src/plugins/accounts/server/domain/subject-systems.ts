import { SYSTEM_KEYS, type SystemKey } from '../../../units/contracts';

/** Subjects of the ledger that belong to one system, as patterns of SQL's `like`; what stands nowhere here belongs to its people. */
const SUBJECTS: Readonly<Record<SystemKey, readonly string[]>> = {
  portal: [
    'api::article.%', 'api::legal-document.%', 'api::category.%', 'plugin::component-pages.%', 'component-pages.%',
    'plugin::linked-copies.%', 'linked-copies.%', 'plugin::content-requests.%', 'content-requests.%',
  ],
  'basic-information': ['api::info-entry.%', 'api::info-category.%', 'plugin::basic-information.%', 'basic-information.%'],
  sector: [],
  poverty: ['plugin::reporting.%', 'reporting.%'],
};

/** The subjects of systems that somebody operates, and those of systems in which he has no function at all. */
export const subjectsFor = (operated: readonly SystemKey[], own: readonly SystemKey[]): { readonly own: readonly string[]; readonly foreign: readonly string[] } => ({
  own: operated.flatMap((system) => SUBJECTS[system]),
  foreign: SYSTEM_KEYS.filter((system) => !own.includes(system)).flatMap((system) => SUBJECTS[system]),
});

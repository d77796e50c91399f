import { SYSTEM_KEYS, type Grant, type SystemKey } from '../../../units/contracts';

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

/**
 * PR-5.3: subjects of which an operator reads only his programmes; null when he operates all of them, or none, as then the
 * subjects are his or foreign as a whole.
 */
export const programmesFor = (grants: readonly Pick<Grant, 'role' | 'system' | 'programme'>[]): { readonly subjects: readonly string[]; readonly codes: readonly string[] } | null => {
  const operated = grants.filter(({ role, system }) => role === 'operator' && system === 'poverty').map(({ programme }) => programme);
  if (operated.length === 0 || operated.includes(null)) return null;
  return { subjects: SUBJECTS.poverty, codes: operated.filter((code) => code !== null) };
};

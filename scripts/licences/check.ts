import { ALLOWED, EXCEPTIONS } from './allowed';

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly link?: boolean }>>;
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** Every package that production installs, from the lock file. */
export const productionPackages = ({ packages }: Lock): readonly Package[] =>
  Object.entries(packages).filter(([at, { dev, link }]) => at !== '' && !dev && !link)
    .map(([at, { version = '', license }]) => ({ name: at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length), version, licence: license ?? null }));

/** Whether an expression of SPDX can be met by licences of the list: all of an AND, one of an OR. */
export const isAllowed = (expression: string): boolean => {
  const plain = expression.replace(/^\((.*)\)$/, '$1').trim();
  if (/[()]/.test(plain)) return false;
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((one) => ALLOWED.has(one.trim())));
};

/** One line for each package whose licence nobody has allowed. */
export const licenceFaults = (packages: readonly Package[]): string[] =>
  packages.flatMap(({ name, version, licence }) => {
    if (licence !== null && isAllowed(licence)) return [];
    const known = EXCEPTIONS.some((exception) => exception.name.test(name) && (licence === null ? exception.says === null : exception.says?.test(licence) === true));
    return known ? [] : [`${name}@${version}: ${licence ?? 'no licence'}`];
  });

/** Exceptions that no package needs any more. */
export const idleExceptions = (packages: readonly Package[]): string[] =>
  EXCEPTIONS.filter(({ name }) => !packages.some((one) => name.test(one.name))).map(({ name }) => `exception without a package: ${String(name)}`);

/** Versions that could be another tomorrow. */
export const inexactVersions = ({ dependencies = {}, devDependencies = {}, overrides = {} }: Manifest): string[] =>
  Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(([, version]) => typeof version !== 'string' || !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${JSON.stringify(version)} is no exact version`);

/** Imports of code under Strapi's Enterprise licence. */
export const enterpriseImports = (file: string, source: string): string[] =>
  [...source.matchAll(/(?:from\s+|import\s*\(\s*|require\s*\(\s*)['"]([^'"]+)['"]/g)].map(([, name = '']) => name)
    .filter((name) => /^@strapi\/(?:[^'"]*\/ee(?:\/|$)|review-workflows|content-releases)/.test(name)).map((name) => `${file} imports ${name}`);

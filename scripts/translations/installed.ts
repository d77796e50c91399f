import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export type Words = Readonly<Record<string, string>>;

/** One source of the panel's words: the panel itself or a plugin of core that it carries. */
export interface Source {
  readonly name: string;
  /** What the panel puts before the plugin's keys; empty for the panel itself. */
  readonly prefix: string;
  /** Folder of the compiled panel code. */
  readonly code: string;
  readonly en: Words;
  readonly vi: Words;
}

/** Every plugin of core that stands in node_modules with a panel of its own: those are what the panel is built of. */
export async function installedSources(root: string): Promise<Source[]> {
  const scope = path.join(root, 'node_modules', '@strapi');
  const plugins = readdirSync(scope).filter((folder) => {
    const file = path.join(scope, folder, 'package.json');
    if (!existsSync(file)) return false;
    const { strapi, exports } = JSON.parse(readFileSync(file, 'utf8')) as { strapi?: { kind?: string }; exports?: Record<string, unknown> };
    return strapi?.kind === 'plugin' && exports?.['./strapi-admin'] !== undefined;
  });
  const panel = path.join(scope, 'admin', 'dist', 'admin', 'admin', 'src');
  return [
    await source('admin', '', panel),
    ...await Promise.all(plugins.map((folder) => {
      const name = folder.replace(/^plugin-/, '');
      return source(name, `${name}.`, path.join(scope, folder, 'dist', 'admin'));
    })),
  ];
}

async function source(name: string, prefix: string, code: string): Promise<Source> {
  return { name, prefix, code, en: prefixed(prefix, await coreWords(code, 'en')), vi: prefixed(prefix, await coreWords(code, 'vi')) };
}

async function coreWords(code: string, locale: string): Promise<Words> {
  const file = path.join(code, 'translations', `${locale}.json.mjs`);
  if (!existsSync(file)) return {};
  return ((await import(pathToFileURL(file).href)) as { default: Words }).default;
}

/** Our own words over a source of core (src/admin/translations/core). */
export function ourWords(root: string, { name, prefix }: Pick<Source, 'name' | 'prefix'>, locale: 'vi' | 'en'): Words {
  return prefixed(prefix, wordsIn(path.join(root, 'src', 'admin', 'translations', 'core', `${name}.${locale}.json`)));
}

/** A translation file; one that is not there holds nothing. */
export const wordsIn = (file: string): Words => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Words) : {});

const prefixed = (prefix: string, words: Words): Words => Object.fromEntries(Object.entries(words).map(([key, text]) => [`${prefix}${key}`, text]));

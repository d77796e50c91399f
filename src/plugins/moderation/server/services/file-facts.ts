import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { possibleHashes } from '../../../platform/server/public';
import type { FileFact } from '../domain/canonical/shape';

export const MISSING = 'missing';

interface FileRow {
  documentId: string;
  url: string;
  hash: string;
  ext: string | null;
  alternativeText: string | null;
  formats: Record<string, { url?: string }> | null;
}

export const FILE_FIELDS = ['id', 'documentId', 'url', 'hash', 'ext', 'alternativeText', 'formats'] as const;

const known = new Map<string, Promise<string>>();
const KNOWN_LIMIT = 5000;

const digest = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** Hex SHA-256 of the bytes under a public address, remembered while size and time of the file stay; `missing` when there is none. */
const sha256Of = async (strapi: Core.Strapi, url: string): Promise<string> => {
  const root = strapi.dirs.static.public;
  const file = path.resolve(root, `.${url.split('?')[0] ?? ''}`);
  if (!file.startsWith(root + path.sep)) return MISSING;
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return MISSING;
  const key = `${file}|${found.size}|${found.mtimeMs}|${found.ino}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= KNOWN_LIMIT) known.clear();
  const fresh = digest(file);
  known.set(key, fresh);
  fresh.catch(() => known.delete(key));
  return fresh;
};

const factOf = async (strapi: Core.Strapi, row: FileRow): Promise<FileFact> => ({
  documentId: row.documentId,
  sha256: await sha256Of(strapi, row.url),
  alternativeText: row.alternativeText,
});

/** Facts of files by documentId. */
export const factsOfFiles = async (strapi: Core.Strapi, rows: readonly FileRow[]): Promise<ReadonlyMap<string, FileFact>> => {
  const facts = await Promise.all(rows.map((row) => factOf(strapi, row)));
  return new Map(facts.map((fact) => [fact.documentId, fact]));
};

/** Facts of files named under /uploads in texts, by that name; a width variant stands for its picture. */
export const factsOfNames = async (strapi: Core.Strapi, names: readonly string[]): Promise<ReadonlyMap<string, FileFact>> => {
  if (names.length === 0) return new Map();
  const hashes = [...new Set(names.flatMap(possibleHashes))];
  const rows = (await strapi.db.query('plugin::upload.file').findMany({ where: { hash: { $in: hashes } }, select: [...FILE_FIELDS] })) as FileRow[];
  const facts = new Map<string, FileFact>();
  for (const row of rows) {
    const fact = await factOf(strapi, row);
    const urls = [row.url, ...Object.values(row.formats ?? {}).map(({ url }) => url ?? '')];
    for (const name of names) if (urls.some((url) => url.endsWith(`/uploads/${name}`))) facts.set(name, fact);
  }
  return facts;
};

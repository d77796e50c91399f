import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../../../public-api/reading/rows';
import { factsOfFiles, factsOfNames, type ModeratedType } from '../../../moderation/server/public';
import type { FieldError } from '../../../platform/server/public';
import { filesInText, filesOf, componentsOf, idsOf, type Attributes, type NamedFile } from '../domain/snapshot/read';
import { labelOf } from './fields-in-words';

export interface Findings {
  /** Without these the old content cannot stand again. */
  readonly faults: readonly FieldError[];
  /** What comes back otherwise than it was. */
  readonly notes: readonly string[];
}

type FileRow = Parameters<typeof factsOfFiles>[1][number];

/** What a revision names and what became of it: related items that are gone, files that are gone or hold other bytes. */
export const findingsOf = async (strapi: Core.Strapi, type: ModeratedType, attributes: Attributes, kept: ReadonlySet<string>): Promise<Findings> => {
  const faults: FieldError[] = [];
  const notes: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (kept.has(name)) continue;
    const label = labelOf(strapi, type.uid, name);
    const shape = type.shape[name];
    if (shape?.kind === 'relation') faults.push(...(await missingRelations(strapi, type, name, idsOf(value))).map((message) => ({ path: name, message: `${label}: ${message}` })));
    const named = filesInText(value);
    const media = [...filesOf(value), ...componentsOf(value).flatMap((component) => Object.values(component).flatMap(filesOf))];
    const found = [...(await mediaFindings(strapi, media)), ...(await nameFindings(strapi, named))];
    for (const { fault, note } of found) {
      if (fault !== null) faults.push({ path: name, message: `${label}: ${fault}` });
      if (note !== null) notes.push(`${label}: ${note}`);
    }
  }
  return { faults, notes };
};

const missingRelations = async (strapi: Core.Strapi, type: ModeratedType, name: string, ids: readonly string[]): Promise<readonly string[]> => {
  if (ids.length === 0) return [];
  const { target } = (strapi.contentTypes[type.uid]?.attributes as unknown as Record<string, { target?: string }>)[name] ?? {};
  const rows = await rowsOf<{ documentId: string }>(strapi, target ?? '', { where: { documentId: { $in: ids } }, select: ['documentId'] });
  const gone = ids.filter((id) => !rows.some(({ documentId }) => documentId === id)).length;
  return gone === 0 ? [] : [ids.length === 1 ? 'mục được liên kết không còn.' : `${gone} mục được liên kết không còn.`];
};

interface Finding { readonly fault: string | null; readonly note: string | null }

const judged = (was: NamedFile, name: string, is: { sha256: string; alternativeText: string | null } | undefined): Finding => {
  if (is === undefined || is.sha256 === 'missing') return { fault: `tệp «${name}» không còn trong kho.`, note: null };
  if (is.sha256 !== was.sha256) return { fault: `tệp «${name}» đã được thay bằng tệp khác.`, note: null };
  const same = (is.alternativeText ?? '').normalize('NFC') === (was.alternativeText ?? '');
  return { fault: null, note: same ? null : `mô tả của tệp «${name}» nay là “${is.alternativeText ?? ''}”, trước là “${was.alternativeText ?? ''}”.` };
};

const mediaFindings = async (strapi: Core.Strapi, files: readonly NamedFile[]): Promise<readonly Finding[]> => {
  if (files.length === 0) return [];
  const rows = await rowsOf<FileRow & { name: string }>(strapi, 'plugin::upload.file', { where: { documentId: { $in: files.map(({ documentId }) => documentId) } } });
  const facts = await factsOfFiles(strapi, rows);
  return files.map((file) => judged(file, rows.find(({ documentId }) => documentId === file.documentId)?.name ?? 'không rõ tên', facts.get(file.documentId)));
};

const nameFindings = async (strapi: Core.Strapi, named: ReadonlyMap<string, NamedFile | null>): Promise<readonly Finding[]> => {
  const facts = await factsOfNames(strapi, [...named.keys()]);
  return [...named].flatMap(([name, file]) => (file === null ? [] : [judged(file, name, facts.get(name))]));
};

import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../../../public-api/reading/rows';
import { DOCUMENT_KINDS } from '../../../../public-api/resources/legal-document-shape';
import { dayInWords } from '../../../../public-page/words';
import type { Canonical, ModeratedType } from '../../../moderation/server/public';
import type { NamedField } from '../../contracts';
import type { FieldInWords } from '../domain/diff/field-changes';
import { componentsOf, filesOf, idsOf, textOf, type Attributes } from '../domain/snapshot/read';

interface Schema {
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly target?: string; readonly component?: string }>>;
  readonly config?: { readonly metadatas?: Readonly<Record<string, { readonly edit?: { readonly label?: string } }>> };
}

const schemaOf = (strapi: Core.Strapi, uid: string): Schema =>
  ((strapi.contentTypes as Record<string, unknown>)[uid] ?? (strapi.components as Record<string, unknown>)[uid]) as Schema;

const labelIn = ({ config }: Schema, name: string): string => config?.metadatas?.[name]?.edit?.label ?? name;

/** The Vietnamese name of an attribute, as its form has it. */
export const labelOf = (strapi: Core.Strapi, uid: string, name: string): string => labelIn(schemaOf(strapi, uid), name);

/** The parts of an item that people may speak of. */
export const fieldsOf = (strapi: Core.Strapi, type: ModeratedType): readonly NamedField[] =>
  Object.keys(type.shape).map((name) => ({ name, label: labelOf(strapi, type.uid, name) }));

/** Values of enumerations as the pages say them. */
const VALUES: Readonly<Record<string, string>> = {
  ...DOCUMENT_KINDS,
  original: 'Tự viết', republished: 'Đăng lại', translated: 'Bản dịch', 'direct-entry': 'Nhập trực tiếp', 'connected-system': 'Hệ thống kết nối gửi về',
  unknown: 'Chưa rõ', 'in-force': 'Còn hiệu lực', 'not-yet': 'Chưa có hiệu lực', expired: 'Hết hiệu lực', 'partly-expired': 'Hết hiệu lực một phần',
  true: 'Có', false: 'Không',
};

const NAMES = ['name', 'title', 'number'] as const;

/** What related items are called; an item that is gone keeps saying so. */
const namesOf = async (strapi: Core.Strapi, target: string, ids: readonly string[]): Promise<string | null> => {
  if (ids.length === 0) return null;
  const rows = await rowsOf<Record<string, string | null>>(strapi, target, { where: { documentId: { $in: ids } } });
  const name = (id: string): string => {
    const row = rows.find(({ documentId }) => documentId === id);
    return (row && NAMES.map((key) => row[key]).find(Boolean)) ?? 'mục không còn';
  };
  return ids.map(name).join('; ');
};

const fileNames = async (strapi: Core.Strapi, value: Canonical | undefined): Promise<string | null> => {
  const files = filesOf(value);
  if (files.length === 0) return null;
  const rows = await rowsOf<{ documentId: string; name: string }>(strapi, 'plugin::upload.file', { where: { documentId: { $in: files.map(({ documentId }) => documentId) } } });
  return files.map(({ documentId, alternativeText }) => {
    const name = rows.find((row) => row.documentId === documentId)?.name ?? 'tệp không còn';
    return alternativeText ? `${name} (mô tả: ${alternativeText})` : name;
  }).join('; ');
};

const inWords = async (strapi: Core.Strapi, uid: string, name: string, value: Canonical | undefined): Promise<string | null> => {
  const schema = schemaOf(strapi, uid);
  const attribute = schema.attributes[name];
  if (attribute === undefined) return textOf(value);
  switch (attribute.type) {
    case 'relation': return namesOf(strapi, attribute.target ?? '', idsOf(value));
    case 'media': return fileNames(strapi, value);
    case 'component': {
      const rows = await Promise.all(componentsOf(value).map((component) => componentInWords(strapi, attribute.component ?? '', component)));
      return rows.length === 0 ? null : rows.join('; ');
    }
    case 'date':
    case 'datetime': {
      const text = textOf(value);
      return text && dayInWords(text);
    }
    case 'enumeration':
    case 'boolean': {
      const text = textOf(value);
      return text && (VALUES[text] ?? text);
    }
    default: return textOf(value)?.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim() || null;
  }
};

const componentInWords = async (strapi: Core.Strapi, uid: string, component: Attributes): Promise<string> => {
  const parts = await Promise.all(Object.entries(component).map(async ([name, value]) => {
    const text = await inWords(strapi, uid, name, value);
    return text === null ? [] : [`${labelOf(strapi, uid, name)}: ${text}`];
  }));
  return parts.flat().join(', ');
};

/** The attributes that differ between two revisions, with their values in words. */
export const changedFields = async (strapi: Core.Strapi, type: ModeratedType, before: Attributes, after: Attributes): Promise<readonly FieldInWords[]> => {
  const changed = Object.keys(type.shape).filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
  return Promise.all(changed.map(async (name) => ({
    name,
    label: labelOf(strapi, type.uid, name),
    before: await inWords(strapi, type.uid, name, before[name]),
    after: await inWords(strapi, type.uid, name, after[name]),
  })));
};

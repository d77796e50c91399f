import type { Core, Struct } from '@strapi/strapi';
import { AppError, type FieldError } from '../app-error';
import { withoutSignatures } from '../../contracts/file-address';
import { forbiddenIn, richTextOf } from '../domain/rich-text';
import { holdsMarkup, isStorable, textOf } from '../domain/text';

type Data = Record<string, unknown>;
type Attribute = Struct.Schema['attributes'][string] & {
  pluginOptions?: { platform?: { format?: string } };
  component?: string;
  components?: readonly string[];
  repeatable?: boolean;
  relation?: string;
};

const PLAIN_TEXT = new Set(['string', 'text', 'email', 'uid', 'enumeration', 'richtext']);

const cleanText = (value: string, attribute: Attribute, path: string, problems: FieldError[]): string => {
  if (!isStorable(value)) {
    problems.push({ path, message: 'Văn bản chứa ký tự không hợp lệ (NUL hoặc nửa ký tự); hãy gõ lại đoạn này.' });
    return value;
  }
  // An address that was made for the eyes of one person for minutes names the same file.
  const text = withoutSignatures(textOf(value));
  if (attribute.pluginOptions?.platform?.format === 'html') {
    const forbidden = forbiddenIn(text);
    if (forbidden.length > 0) {
      problems.push({ path, message: `Nội dung có phần không được phép: ${forbidden.join(', ')}. Hãy bỏ phần đó rồi lưu lại.` });
      return value;
    }
    return richTextOf(text);
  }
  if (holdsMarkup(text)) {
    problems.push({ path, message: 'Ô này chỉ nhận văn bản thuần, không nhận thẻ HTML.' });
  }
  return text;
};

const TO_ONE = new Set(['manyToOne', 'oneToOne']);

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** How many items an input of a relation links. */
const targetsIn = (value: unknown): number => {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return listed(value).length;
  const { connect, set } = value as Data;
  return listed(connect).length + listed(set).length;
};

const cleanComponent = (strapi: Core.Strapi, uid: string, value: unknown, path: string, problems: FieldError[]): unknown =>
  value !== null && typeof value === 'object'
    ? cleanData(strapi, strapi.components[uid as keyof typeof strapi.components] as Struct.Schema, value as Data, path, problems)
    : value;

const cleanData = (strapi: Core.Strapi, schema: Struct.Schema, data: Data, prefix: string, problems: FieldError[]): Data => {
  const clean: Data = { ...data };
  for (const [name, value] of Object.entries(data)) {
    const attribute = schema.attributes[name] as Attribute | undefined;
    if (!attribute || value === null || value === undefined) continue;
    const path = prefix ? `${prefix}.${name}` : name;
    if (typeof value === 'string' && PLAIN_TEXT.has(attribute.type)) {
      clean[name] = cleanText(value, attribute, path, problems);
    } else if (attribute.type === 'relation' && TO_ONE.has(attribute.relation ?? '') && targetsIn(value) > 1) {
      // Core would link them all, and every rule that looks at the one would see the first.
      problems.push({ path, message: 'Ô này chỉ nhận một mục.' });
    } else if (attribute.type === 'component' && attribute.component) {
      const uid = attribute.component;
      clean[name] = Array.isArray(value)
        ? value.map((item, index) => cleanComponent(strapi, uid, item, `${path}.${index}`, problems))
        : cleanComponent(strapi, uid, value, path, problems);
    } else if (attribute.type === 'dynamiczone' && Array.isArray(value)) {
      clean[name] = value.map((item, index) => {
        const uid = String((item as Data | null)?.__component);
        // Core takes any component that exists; what is not of this zone would be stored and never be looked at again.
        if (attribute.components?.includes(uid)) return cleanComponent(strapi, uid, item, `${path}.${index}`, problems);
        problems.push({ path: `${path}.${index}`, message: 'Phần này không thuộc loại được dùng ở đây.' });
        return item as unknown;
      });
    }
  }
  return clean;
};

/**
 * Brings the strings of one document's input to their stored form: NFC, no markup in plain text, allow-listed HTML.
 * Throws 400 `text.refused` with the fields concerned.
 */
export const cleanInput = (strapi: Core.Strapi, uid: string, data: Data): Data => {
  const problems: FieldError[] = [];
  const clean = cleanData(strapi, strapi.getModel(uid as never) as Struct.Schema, data, '', problems);
  if (problems.length > 0) {
    throw new AppError('text.refused', 400, 'Có ô chứa nội dung không nhận được; xem từng ô bên dưới.', problems);
  }
  return clean;
};

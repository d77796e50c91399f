import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { AppError } from '../app-error';
import { readInput } from '../services/read-input';

const NUMBERED = /^\/(?:admin\/(?:users|roles|api-tokens|admin-tokens|webhooks|transfer\/tokens)|upload\/(?:files|folders)|i18n\/locales|users-permissions\/roles)\/([^/]+)/;
/** What stands in the place of a number, and is none. */
const WORDS = new Set(['me', 'batch-delete']);

const TYPED = /^\/(?:content-manager\/(?:collection-types|content-types|components|relations|preview\/url)|i18n\/content-manager\/get-fill-from-locale|content-type-builder\/(?:content-types|components))\/([^/]+)/;

/** Bodies that core takes apart before it has looked at them. */
const BODIES: ReadonlyArray<readonly [RegExp, z.ZodType]> = [
  [/^POST \/admin\/permissions\/check$/, z.object({ permissions: z.array(z.looseObject({ action: z.string() })).max(500) })],
  // Core would store a new time of change and nothing else.
  [/^PUT \/admin\/users\/(?:me|\d+)$/, z.looseObject({ email: z.string().optional(), password: z.string().nullish() }).refine((body) => Object.keys(body).length > 0)],
  [/^POST \/admin\/users$/, z.looseObject({ email: z.string().optional(), password: z.string().nullish() })],
];

/** Doors of core that read whatever columns they are told to, and the type that they read. */
const READ_BY_NAME: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\/admin\/roles(?:\/|$)/, 'admin::role'], [/^\/admin\/users(?:\/|$)/, 'admin::user'],
  [/^\/upload\/files(?:\/|$)/, 'plugin::upload.file'], [/^\/upload\/folders(?:\/|$)/, 'plugin::upload.folder'],
];

const ALWAYS_THERE = new Set(['id', 'documentId', '*']);

/** Names in `fields`, however it is written: a list, a text with commas, or numbered keys. */
const namesIn = (fields: unknown): readonly string[] =>
  (typeof fields === 'string' ? fields.split(',') : typeof fields === 'object' && fields !== null ? Object.values(fields).flatMap(namesIn) : []).map((name) => name.trim());

/** A name that the type does not have becomes a column that the table does not have, or a word of the language. */
const demandKnownNames = (strapi: Core.Strapi, uid: string, fields: unknown): void => {
  const { attributes } = (strapi.contentTypes[uid as never] ?? strapi.components[uid as never]) as unknown as { attributes: Record<string, unknown> };
  const unknown = namesIn(fields).filter((name) => !ALWAYS_THERE.has(name) && !Object.hasOwn(attributes, name));
  if (unknown.length > 0) throw new AppError('request.invalid', 400, 'Tham số "fields" có tên mà loại nội dung này không có.');
};

const CREATES = /^POST \/content-manager\/collection-types\/[^/]+(?:\/(?:clone|auto-clone)\/[^/]+)?$/;

/** Who an item is, the server says: a caller could otherwise take up the history of one that was deleted. */
const withoutIdentity = ({ id: _id, documentId: _documentId, ...data }: Record<string, unknown>): Record<string, unknown> => data;

const notThere = (): AppError => new AppError('not-found', 404, 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của anh/chị.');

const isKnownType = (strapi: Core.Strapi, uid: string): boolean => Object.hasOwn(strapi.contentTypes, uid) || Object.hasOwn(strapi.components, uid);

/**
 * What core's own doors do not ask before they go to the database or take a body apart: whether a type exists, whether
 * a number is one (PostgreSQL reads `0x10` as 16), whether a type has the columns that are asked, whether a body has the
 * shape. They would answer 500, or with words of
 * the database.
 */
const coreInput: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  const path = decodeURIComponent(ctx.path);
  const number = NUMBERED.exec(path)?.[1];
  if (number !== undefined && !WORDS.has(number) && !/^\d{1,9}$/.test(number)) throw notThere();
  const uid = TYPED.exec(path)?.[1];
  if (uid !== undefined && !isKnownType(strapi, uid)) throw notThere();
  // Core reads any column of the type that it is told to.
  if (/^\/content-manager\/relations\//.test(path) && ctx.query.fields !== undefined) throw new AppError('request.invalid', 400, 'Danh sách này không nhận tham số "fields".');
  const readType = uid ?? READ_BY_NAME.find(([door]) => door.test(path))?.[1];
  if (ctx.query.fields !== undefined && readType !== undefined) demandKnownNames(strapi, readType, ctx.query.fields);
  // A text here is no condition; core hands it to the database layer all the same.
  if (/^\/upload\//.test(path) && typeof ctx.query.filters === 'string' && ctx.query.filters !== '') throw new AppError('request.invalid', 400, 'Tham số "filters" phải có dạng filters[tên][phép so sánh]=giá trị.');
  const request = ctx.request as { body?: unknown };
  if (CREATES.test(`${ctx.method} ${path}`)) request.body = withoutIdentity(request.body as Record<string, unknown>);
  const schema = BODIES.find(([door]) => door.test(`${ctx.method} ${path}`))?.[1];
  if (schema) readInput(schema, request.body);
  await next();
};

export default coreInput;

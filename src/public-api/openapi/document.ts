import { z } from 'zod';
import limitData from '../../../database/data/rate-limits.json';
import { limitsFor, rateLimits } from '../../plugins/platform/server/public';
import { contract, said } from '../answer/contract';
import { errorShape } from '../answer/shapes';
import type { PublicRoute, Refusal, Resource } from '../route';
import { machinePaths } from './machine-addresses';
import { deprecationText, parametersOf, plainDates, type JsonSchema } from './parameters';
import { toldPaths } from './told-views';

/** What the demo answered to the examples of the registry (docs/openapi-examples.json). */
export interface RecordedExamples {
  /** By operationId; lists are cut short. */
  readonly answers: Readonly<Record<string, { readonly path: Readonly<Record<string, string>>; readonly body: unknown }>>;
  /** By code. */
  readonly refusals: Readonly<Record<string, unknown>>;
}

const reference = (id: string): JsonSchema => ({ $ref: `#/components/schemas/${id}` });

const nameOf = (schema: z.ZodType): string => {
  const id = contract.get(schema)?.id;
  if (id === undefined) throw new Error('An answer of the public API has no name: use named()');
  return id;
};

export const operationIdOf = (resource: Resource, route: PublicRoute): string => `${resource.name}.${route.action}`;

/** Every refusal of a route that a caller can meet, those that every route has included. */
export const refusalsOf = (route: PublicRoute): readonly Refusal[] => [
  { status: 400, code: 'query.unknown', ...route.example, query: { ...route.example.query, 'khong-co': '1' } },
  ...(route.refusals ?? []),
  ...('documentId' in route.path.shape ? [{ status: 404 as const, code: 'not-found', path: { documentId: 'a'.repeat(24) } }] : []),
  ...('slug' in route.path.shape ? [{ status: 404 as const, code: 'not-found', path: { slug: 'khong-co' } }] : []),
];

const header = (name: string): JsonSchema => ({ $ref: `#/components/headers/${name}` });

const HEADERS = Object.fromEntries(['ETag', 'Cache-Control', 'Vary'].map((name) => [name, header(name)]));
const REFUSAL_HEADERS = { 'Cache-Control': header('No-Store') };

const DESCRIPTIONS = {
  400: 'Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được.',
  404: 'Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng.',
} as const;

const LABEL = 'Trích câu trả lời của bản chạy thử: tên người, số hiệu, số liệu là giả định; danh sách và văn bản được cắt ngắn.';

const LIMITS = rateLimits.parse(limitData).versions.flatMap(({ limits }) => limits);

/** Whether a question to a route can be one too many: one that filters or searches. Plain reading has no limit. */
const isLimited = (route: PublicRoute): boolean => limitsFor(LIMITS, 'GET', `/api${route.address}`, Object.keys(route.query.shape)).length > 0;

const TOO_MANY: z.input<typeof errorShape> = {
  data: null,
  error: { status: 429, name: 'AppError', message: 'Quá nhiều yêu cầu trong thời gian ngắn; hãy thử lại sau 42 giây.', details: { code: 'request.too-many', fields: [], retryAfter: 42 } },
};

/** Responses of a route; without content those of HEAD. */
const responsesOf = (resource: Resource, route: PublicRoute, recorded: RecordedExamples, content: boolean): JsonSchema => {
  const gone = route.deprecations?.length ? { Deprecation: header('Deprecation'), Sunset: header('Sunset'), Link: header('Link') } : {};
  const body = recorded.answers[operationIdOf(resource, route)]?.body;
  const codesOf = (status: number): string[] => [...new Set(refusalsOf(route).filter((one) => one.status === status).map(({ code }) => code))];
  const refused = (status: 400 | 404): JsonSchema => ({
    description: DESCRIPTIONS[status],
    headers: { ...REFUSAL_HEADERS, ...gone },
    ...(content ? { content: { 'application/json': { schema: reference(nameOf(errorShape)), examples: Object.fromEntries(codesOf(status).map((code) => [code, { $ref: `#/components/examples/${code}` }])) } } } : {}),
  });
  return {
    '200': {
      description: content ? 'Chỉ nội dung đã đăng.' : 'Phần đầu của câu trả lời, không có nội dung.',
      headers: { ...HEADERS, ...gone },
      ...(content ? { content: { 'application/json': { schema: reference(nameOf(route.answer)), ...(body === undefined ? {} : { examples: { demo: { summary: LABEL, value: body } } }) } } } : {}),
    },
    '304': { $ref: '#/components/responses/NotModified' },
    ...Object.fromEntries(([400, 404] as const).filter((status) => codesOf(status).length > 0).map((status) => [String(status), refused(status)])),
    ...(isLimited(route) ? { '429': { $ref: '#/components/responses/TooMany' } } : {}),
  };
};

const pathItem = (resource: Resource, route: PublicRoute, recorded: RecordedExamples): JsonSchema => {
  const operationId = operationIdOf(resource, route);
  const whole = route.deprecations?.filter(({ parameters }) => parameters === undefined) ?? [];
  const description = [...(route.description === undefined ? [] : [route.description]), ...whole.map(deprecationText)].join('\n\n');
  const common = {
    tags: [resource.title],
    ...(whole.length > 0 ? { deprecated: true, 'x-sunset': whole.map(({ sunset }) => sunset).sort()[0] } : {}),
  };
  return {
    parameters: [...parametersOf(route, recorded.answers[operationId]?.path ?? {}), { $ref: '#/components/parameters/IfNoneMatch' }],
    get: { ...common, operationId, summary: route.summary, ...(description === '' ? {} : { description }), responses: responsesOf(resource, route, recorded, true) },
    head: { ...common, operationId: `${operationId}.head`, summary: `Chỉ phần đầu: ${route.summary}`, responses: responsesOf(resource, route, recorded, false) },
  };
};

/** Schemas by name, with what `named` says of them and without what only zod needs to say. */
const schemas = (): JsonSchema => {
  const { schemas: found } = z.toJSONSchema(contract, { uri: (id) => `#/components/schemas/${id}`, io: 'output', override: plainDates });
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, schema]) => {
    const { $schema: _dialect, $id: _id, id: _name, ...rest } = schema as JsonSchema;
    const { description, examples = [] } = said.get(id) ?? {};
    return [id, { description, ...rest, ...(examples.length === 0 ? {} : { examples }) }];
  }));
};

const text = (pattern?: string): JsonSchema => ({ type: 'string', ...(pattern === undefined ? {} : { pattern }) });

const components = (recorded: RecordedExamples): JsonSchema => ({
  schemas: schemas(),
  parameters: {
    IfNoneMatch: {
      name: 'If-None-Match', in: 'header', required: false, schema: text(),
      description: 'ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung.',
    },
  },
  headers: {
    ETag: { description: 'Dấu của câu trả lời; mỗi dạng nén có dấu riêng. Gửi lại trong If-None-Match.', required: true, schema: text('^"[A-Za-z0-9_-]+"$') },
    'Cache-Control': { description: 'Được giữ, nhưng phải hỏi lại trước khi dùng.', required: true, schema: text('^public, (no-cache|max-age=0, must-revalidate, s-maxage=1)$') },
    Vary: { description: 'Câu trả lời khác nhau theo các phần đầu này của câu hỏi.', required: true, schema: text() },
    'No-Store': { description: 'Lời từ chối không được giữ.', required: true, schema: text('^no-store$') },
    Deprecation: { description: 'Từ thời điểm này không nên dùng nữa (RFC 9745).', schema: text('^@\\d+$') },
    Sunset: { description: 'Từ thời điểm này có thể bị bỏ (RFC 8594).', schema: text() },
    Link: { description: 'Trang nói rõ hơn về việc bỏ (rel="deprecation").', schema: text() },
    'Retry-After': { description: 'Số giây cần đợi.', required: true, schema: { type: 'integer' } },
  },
  responses: {
    NotModified: { description: 'Câu trả lời mà bên hỏi đang giữ vẫn đúng; không có nội dung.', headers: HEADERS },
    TooMany: {
      description: 'Câu hỏi có lọc hoặc tìm quá nhiều trong thời gian ngắn; hãy đợi rồi thử lại. Đọc danh sách và từng mục không bị hạn chế.', headers: { ...REFUSAL_HEADERS, 'Retry-After': header('Retry-After') },
      content: { 'application/json': { schema: reference(nameOf(errorShape)), examples: { 'request.too-many': { $ref: '#/components/examples/request.too-many' } } } },
    },
  },
  examples: Object.fromEntries(Object.entries({ ...recorded.refusals, 'request.too-many': TOO_MANY }).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, value]) => [code, { summary: code, value }])),
});

/** The OpenAPI 3.1 document of the public read API, from the same registry that serves it. */
export const openApiDocument = (resources: readonly Resource[], version: string, recorded: RecordedExamples): JsonSchema => ({
  openapi: '3.1.0',
  info: {
    title: 'Cổng Tỉnh – API công khai',
    version,
    description: [
      'Đọc nội dung đã đăng của Cổng Thông tin điện tử tỉnh và các trang thành phần. Không cần tài khoản. Chỉ đọc bằng GET và HEAD; POST duy nhất là báo lượt xem.',
      'Ngày theo giờ Việt Nam (Asia/Ho_Chi_Minh); thời điểm theo UTC. Đường dẫn tệp ("/uploads/…") tính từ địa chỉ của API.',
      'Danh sách bỏ các phần nặng (nội dung, tệp) trừ khi được gọi tên bằng "fields" hoặc "populate"; chọn phần nào thì chỉ phần đó được trả.',
      'Danh sách đọc theo trang ("page") hoặc đọc tiếp theo con trỏ ("cursor", lấy từ meta.pagination.next); theo con trỏ thì không đếm, và không mục nào lặp lại hay bị bỏ sót khi có bài mới.',
      'Câu trả lời được giữ lại, nhưng phải hỏi lại trước khi dùng: gửi ETag trong If-None-Match, 304 là vẫn đúng.',
      'Bên đọc phải chịu được trường mới, giá trị mới và mã lỗi mới. Quy tắc thay đổi và thời hạn bỏ: docs/frontends.md; các thay đổi: docs/api-changes.md.',
      'Các ví dụ lấy từ bản chạy thử: tên người, số hiệu và số liệu trong đó là giả định.',
      'Thư viện @strapi/client và clients/portal-client (có kiểu TypeScript) đọc được API này.',
    ].join('\n\n'),
  },
  servers: [{ url: '/api' }],
  tags: [...resources.map(({ title }) => ({ name: title })), { name: 'Lượt xem' }, { name: 'Cho máy đọc' }],
  paths: {
    ...Object.fromEntries(resources.flatMap((resource) => resource.routes.map((route) => [route.address.replace(/:(\w+)/g, '{$1}'), pathItem(resource, route, recorded)]))),
    ...toldPaths(reference(nameOf(errorShape))),
    ...machinePaths(HEADERS),
  },
  components: components(recorded),
});

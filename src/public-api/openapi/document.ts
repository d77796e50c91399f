import { z } from 'zod';
import { contract, said } from '../answer/contract';
import { errorShape } from '../answer/shapes';
import type { PublicRoute, Resource } from '../route';
import { parametersOf, plainDates, type JsonSchema } from './parameters';

const reference = (id: string): JsonSchema => ({ $ref: `#/components/schemas/${id}` });

const nameOf = (schema: z.ZodType): string => {
  const id = contract.get(schema)?.id;
  if (id === undefined) throw new Error('An answer of the public API has no name: use named()');
  return id;
};

const json = (schema: z.ZodType) => ({ 'application/json': { schema: reference(nameOf(schema)) } });

const REFUSALS = {
  '400': 'Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được.',
  '404': 'Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng.',
};

const operation = (resource: Resource, route: PublicRoute): JsonSchema => ({
  tags: [resource.title],
  operationId: `${resource.name}.${route.action}`,
  summary: route.summary,
  ...(route.description === undefined ? {} : { description: route.description }),
  parameters: parametersOf(route),
  responses: {
    '200': { description: 'Chỉ nội dung đã đăng.', content: json(route.answer) },
    ...Object.fromEntries(Object.entries(REFUSALS).map(([status, description]) => [status, { description, content: json(errorShape) }])),
  },
});

/** Schemas by name, with what `named` says of them and without what only zod needs to say. */
const components = (): JsonSchema => {
  const { schemas } = z.toJSONSchema(contract, { uri: (id) => `#/components/schemas/${id}`, io: 'output', override: plainDates });
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, schema]) => {
    const { $schema: _dialect, $id: _id, id: _name, ...rest } = schema as JsonSchema;
    const { description, examples = [] } = said.get(id) ?? {};
    return [id, { description, ...rest, ...(examples.length === 0 ? {} : { examples }) }];
  }));
};

/** The OpenAPI 3.1 document of the public read API, from the same registry that serves it. */
export const openApiDocument = (resources: readonly Resource[], version: string): JsonSchema => ({
  openapi: '3.1.0',
  info: {
    title: 'Cổng Tỉnh – API công khai',
    version,
    description: [
      'Đọc nội dung đã đăng của Cổng Thông tin điện tử tỉnh và các trang thành phần. Không cần tài khoản, chỉ có GET.',
      'Ngày theo giờ Việt Nam (Asia/Ho_Chi_Minh); thời điểm theo UTC. Đường dẫn tệp ("/uploads/…") tính từ địa chỉ của API.',
      'Danh sách bỏ các phần nặng (nội dung, tệp) trừ khi được gọi tên bằng "fields" hoặc "populate"; chọn phần nào thì chỉ phần đó được trả.',
      'Thư viện @strapi/client đọc được API này.',
    ].join('\n\n'),
  },
  servers: [{ url: '/api' }],
  tags: resources.map(({ title }) => ({ name: title })),
  paths: Object.fromEntries(resources.flatMap((resource) => resource.routes.map((route) =>
    [route.address.replace(/:(\w+)/g, '{$1}'), { get: operation(resource, route) }]))),
  components: { schemas: components() },
});

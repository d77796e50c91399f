import type { JsonSchema } from './parameters';

/** Items whose pages may tell that they were shown (ADR 0046), with an example of the demo. */
const TOLD = { articles: 'bài viết', pages: 'trang nội dung', 'legal-documents': 'văn bản', 'info-entries': 'mục thông tin cơ bản' } as const;

const documentId = { name: 'documentId', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z0-9]{24}$' }, example: 'b7k2m9x4q1w8e5r3t6y0u2i5' };
const origin = { name: 'Origin', in: 'header', required: true, description: 'Trình duyệt tự gửi: tên miền của cổng, hoặc tên miền có trong CORS_ORIGINS.', schema: { type: 'string' } };

/**
 * Path items of the one thing that readers tell instead of asking. `refusal` is the schema of refusals. The server is named
 * again, for these addresses are answered before the API and by no route of it.
 */
export const toldPaths = (refusal: JsonSchema): JsonSchema => Object.fromEntries(Object.entries(TOLD).map(([things, name]) => {
  const refused = (description: string): JsonSchema => ({ description, content: { 'application/json': { schema: refusal } } });
  return [`/${things}/{documentId}/views`, {
    servers: [{ url: '/api' }],
    parameters: [documentId],
    post: {
      tags: ['Lượt xem'], operationId: `${things}.views`, summary: `Báo một lượt xem ${name}`,
      description: 'Dành cho trang tự giữ nội dung, không hỏi API cho từng người đọc: navigator.sendBeacon. Gửi rỗng, không kèm mã truy cập. Không lưu địa chỉ, trình duyệt hay dấu vết nào của người đọc.',
      parameters: [origin],
      responses: {
        '204': { description: 'Đã nhận.' },
        '400': refused('views.body: có nội dung kèm theo.'),
        '403': refused('views.origin: trang không thuộc cổng và không có trong CORS_ORIGINS.'),
        '404': refused('Không có nội dung đã đăng này.'),
      },
    },
  }];
}));

import type { JsonSchema } from './parameters';

/** What machines read beside the API, on the portal's host (src/feeds): no JSON of ours but oEmbed. */
interface MachineAddress {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly type: string;
  readonly parameters: readonly JsonSchema[];
}

const site = { name: 'site', in: 'path', required: true, description: 'Đường dẫn của trang thành phần, không có dấu "/".', schema: { type: 'string', pattern: '^[a-z0-9-]{1,200}$' }, example: 'huyen-ba-be' };
const category = { name: 'category', in: 'path', required: true, description: 'Địa chỉ của chuyên mục; gồm cả các chuyên mục con.', schema: { type: 'string', pattern: '^[a-z0-9-]{1,200}$' }, example: 'tin-trong-tinh' };

const RSS = 'application/rss+xml';
const ATOM = 'application/atom+xml';

export const MACHINE_ADDRESSES: readonly MachineAddress[] = [
  { path: '/rss.xml', operationId: 'feed.rss', summary: '30 bài mới nhất của Cổng tỉnh, RSS 2.0', type: RSS, parameters: [] },
  { path: '/atom.xml', operationId: 'feed.atom', summary: '30 bài mới nhất của Cổng tỉnh, Atom 1.0', type: ATOM, parameters: [] },
  { path: '/rss/{category}.xml', operationId: 'feed.rssOfCategory', summary: 'Bài mới nhất của một chuyên mục, RSS 2.0', type: RSS, parameters: [category] },
  { path: '/{site}/rss.xml', operationId: 'feed.rssOfSite', summary: 'Bài mới nhất của một trang thành phần, RSS 2.0', type: RSS, parameters: [site] },
  { path: '/{site}/atom.xml', operationId: 'feed.atomOfSite', summary: 'Bài mới nhất của một trang thành phần, Atom 1.0', type: ATOM, parameters: [site] },
  { path: '/sitemap.xml', operationId: 'feed.sitemap', summary: 'Danh mục các tệp sơ đồ của mọi trang trên tên miền này', type: 'application/xml', parameters: [] },
  { path: '/robots.txt', operationId: 'feed.robots', summary: 'Dành cho máy tìm kiếm', type: 'text/plain', parameters: [] },
];

/** Their path items; the server is the host itself. */
export const machinePaths = (headers: JsonSchema): JsonSchema => Object.fromEntries(MACHINE_ADDRESSES.map(({ path, operationId, summary, type, parameters }) => [path, {
  servers: [{ url: '/' }],
  ...(parameters.length === 0 ? {} : { parameters }),
  get: {
    tags: ['Cho máy đọc'], operationId, summary,
    responses: {
      '200': { description: 'Chỉ nội dung đã đăng.', headers, content: { [type]: { schema: { type: 'string' } } } },
      '304': { $ref: '#/components/responses/NotModified' },
    },
  },
}]));

import { z } from 'zod';
import { named } from '../answer/contract';
import { approvalShape, categoryShape, citationShape, day, dublinCoreShape, fileShape, imageShape, instant, siteShape, unitShape } from '../answer/shapes';

/** What the API says of pages, menus and the texts of a site (PT-1, PT-7.2). */

export const contactShape = named('ContactPoint', 'Một đầu mối liên hệ.', z.object({
  label: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  fax: z.string().nullable(),
  email: z.string().nullable(),
  hours: z.string().nullable(),
}));

export const responsibleShape = named('ResponsiblePerson', 'Người chịu trách nhiệm nội dung của trang vào ngày được hỏi.', z.object({
  name: z.string(),
  position: z.string(),
  from: day,
  to: day.nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
}));

const teaser = { documentId: z.string(), title: z.string(), url: z.string() };

export const articleTeaserShape = named('ArticleTeaser', 'Bài viết trong một danh sách của trang.', z.object({
  ...teaser, summary: z.string().nullable(), firstPublishedAt: instant.nullable(), cover: imageShape.nullable(),
}));

export const documentTeaserShape = named('DocumentTeaser', 'Văn bản trong một danh sách của trang.', z.object({
  ...teaser, reference: z.string(), issuedOn: day.nullable(),
}));

const heading = z.string().nullable();

const chartNode = z.object({
  name: z.string(), level: z.int(), head: z.string().nullable(), phone: z.string().nullable(), duties: z.string().nullable(),
});

export const sectionShape = named('PageSection', 'Một phần của trang; "kind" cho biết phần đó có những trường nào.', z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rich-text'), heading, body: z.string() }),
  z.object({
    kind: z.literal('people'), heading,
    people: z.array(z.object({
      name: z.string(), position: z.string(), duties: z.string().nullable(), biography: z.string().nullable(),
      phone: z.string().nullable(), email: z.string().nullable(), photo: imageShape.nullable(),
    })),
  }),
  z.object({ kind: z.literal('organisation-chart'), heading, nodes: z.array(chartNode).describe('Theo thứ tự từ trên xuống; mỗi bộ phận thuộc bộ phận cấp trên gần nhất phía trước.') }),
  z.object({ kind: z.literal('document-list'), heading, files: z.array(fileShape), documents: z.array(documentTeaserShape) }),
  z.object({ kind: z.literal('gallery'), heading, pictures: z.array(imageShape) }),
  z.object({ kind: z.literal('contact'), heading, points: z.array(contactShape) }),
  z.object({ kind: z.literal('table'), heading, body: z.string() }),
  z.object({ kind: z.literal('link-list'), heading, links: z.array(z.object({ label: z.string(), url: z.string(), description: z.string().nullable() })) }),
  z.object({ kind: z.literal('article-list'), heading, site: z.string(), category: categoryShape.nullable(), articles: z.array(articleTeaserShape) }),
]));

const head = {
  documentId: z.string(),
  title: z.string(),
  slug: z.string(),
  path: z.string().describe('Đường dẫn của trang trên trang thành phần.'),
  summary: z.string().nullable(),
  purpose: z.string().nullable().describe('Mục của mẫu trang mà trang này đáp ứng, ví dụ "co-cau-to-chuc".'),
  firstPublishedAt: instant.nullable(),
  changedAt: instant.nullable(),
  canonicalUrl: z.string(),
  site: siteShape.nullable(),
  unit: unitShape.nullable(),
};

export const pageCardShape = named('PageCard', 'Một trang trong danh sách.', z.object(head));

export const pageShape = named('Page', 'Một trang nội dung với các phần của nó.', z.object({
  ...head,
  breadcrumb: z.array(z.object({ documentId: z.string(), title: z.string(), path: z.string(), url: z.string() })).describe('Các trang ở trên trang này, từ cấp cao nhất.'),
  sections: z.array(sectionShape),
  citation: citationShape,
  dublinCore: dublinCoreShape,
  approval: approvalShape.nullable(),
}));

const menuLink = {
  label: z.string(),
  url: z.string().nullable().describe('null: chỉ là tiêu đề của nhóm.'),
  page: z.string().nullable().describe('documentId của trang mà mục này mở.'),
};

export const menuItemShape = named('MenuItem', 'Một mục của menu; mục dẫn tới trang chưa đăng thì không có ở đây.', z.object({ ...menuLink, items: z.array(z.object(menuLink)) }));

export interface PageNode {
  documentId: string;
  title: string;
  path: string;
  url: string;
  purpose: string | null;
  children: PageNode[];
}

export const pageNodeShape: z.ZodType<PageNode> = named('PageNode', 'Một trang trong cây trang.', z.object({
  documentId: z.string(), title: z.string(), path: z.string(), url: z.string(), purpose: z.string().nullable(),
  get children() {
    return z.array(pageNodeShape);
  },
})) as z.ZodType<PageNode>;

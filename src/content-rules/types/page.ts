import { isPlausibleDay } from '../domain/dates';
import { isLinkAddress } from '../domain/link-address';
import { PAGE_SLUG, slugPlace } from '../given-slug';
import { contentRules, fault, implausible, type StoredRow } from '../rule';
import type { FieldError } from '../../plugins/platform/server/public';

interface Section {
  readonly __component: string;
  readonly body?: string | null;
  readonly links?: readonly { readonly url: string }[];
  readonly nodes?: readonly { readonly level: number }[];
}

interface Row extends StoredRow {
  readonly slug: string | null;
  readonly reviewOn: string | null;
  readonly site: { readonly documentId: string } | null;
  readonly parent: { readonly documentId: string; readonly site: { readonly documentId: string } | null } | null;
  readonly sections: readonly Section[];
}

const HAS_HEADED_TABLE = /<table[\s>][\s\S]*<th[\s>]/;

const sectionFaults = (section: Section, path: string): FieldError[] => {
  switch (section.__component) {
    case 'pages.table':
      return fault(Boolean(section.body) && !HAS_HEADED_TABLE.test(section.body ?? ''), `${path}.body`, 'Phần Bảng cần một bảng có hàng hoặc cột tiêu đề.');
    case 'pages.link-list':
      return (section.links ?? []).flatMap(({ url }, at) =>
        fault(!isLinkAddress(url), `${path}.links.${at}.url`, 'Địa chỉ bắt đầu bằng https:// hoặc là đường dẫn trên cổng bắt đầu bằng /.'));
    case 'pages.organisation-chart':
      return (section.nodes ?? []).flatMap(({ level }, at, nodes) =>
        fault(level > (at === 0 ? 1 : (nodes[at - 1]?.level ?? 1) + 1), `${path}.nodes.${at}.level`, 'Cấp của bộ phận không được nhảy quá một bậc so với bộ phận phía trước; bộ phận đầu tiên là cấp 1.'));
    default:
      return [];
  }
};

export const pageRules = contentRules<Row>({
  uid: 'plugin::component-pages.page',
  populate: {
    site: { select: ['documentId'] },
    parent: { select: ['documentId'], populate: { site: { select: ['documentId'] } } },
    // All of them, so that a section is found at its own place.
    sections: {
      on: {
        'pages.rich-text': true, 'pages.people': true, 'pages.organisation-chart': { populate: { nodes: true } }, 'pages.document-list': true, 'pages.gallery': true,
        'pages.contact': true, 'pages.table': true, 'pages.link-list': { populate: { links: true } }, 'pages.article-list': true,
      },
    },
  },
  parent: 'parent',
  nameOf: 'title',
  faults: ({ site, parent, reviewOn, sections }) => [
    ...fault(site === null, 'site', 'Hãy chọn trang thành phần.'),
    ...fault(parent !== null && parent.site?.documentId !== site?.documentId, 'parent', 'Trang mẹ phải thuộc cùng trang thành phần.'),
    ...implausible('reviewOn', reviewOn, isPlausibleDay),
    ...sections.flatMap((section, at) => sectionFaults(section, `sections.${at}`)),
  ],
  keys: ({ slug, site, parent }) => (slug && site ? [{
    kind: PAGE_SLUG.kind,
    value: `${slugPlace(PAGE_SLUG, { site, parent })}${slug}`,
    path: 'slug',
    taken: 'Cùng cấp đã có trang dùng đường dẫn này; hãy chọn đường dẫn khác.',
  }] : []),
});

import type { WorkflowsConfig } from '../src/plugins/moderation/contracts';

/** Who passes what, in which order (PT-6.1g, BI-4.1). An open case keeps the workflow it was submitted under. */
const config: WorkflowsConfig = {
  workflows: {
    portal: {
      key: 'portal',
      name: 'Cổng Thông tin điện tử tỉnh',
      stages: [
        { key: 'unit-reviewer', name: 'Lãnh đạo đơn vị', role: 'unit-reviewer', system: 'portal' },
        { key: 'secretariat', name: 'Thư ký biên tập', role: 'secretariat', system: 'portal' },
        { key: 'board', name: 'Ban Biên tập', role: 'board', system: 'portal' },
      ],
      publishers: [{ role: 'secretariat', system: 'portal' }],
    },
    unit: {
      key: 'unit',
      name: 'Trang thành phần của đơn vị',
      stages: [{ key: 'unit-reviewer', name: 'Lãnh đạo đơn vị', role: 'unit-reviewer', system: 'portal' }],
      publishers: [],
    },
    'basic-information': {
      key: 'basic-information',
      name: 'Hệ thống thông tin cơ bản',
      stages: [{ key: 'operator', name: 'Đơn vị vận hành', role: 'operator', system: 'basic-information' }],
      publishers: [],
    },
  },
  labels: {
    title: 'Tiêu đề', slug: 'Đường dẫn', summary: 'Tóm tắt', body: 'Nội dung', site: 'Trang đăng', category: 'Chuyên mục',
    unit: 'Đơn vị', author: 'Tác giả', source: 'Nguồn', origin: 'Xuất xứ', originalUrl: 'Địa chỉ bản gốc',
    originalDate: 'Ngày đăng bản gốc', number: 'Số', symbol: 'Ký hiệu', kind: 'Loại văn bản', issuer: 'Cơ quan ban hành',
    signer: 'Người ký', issuedOn: 'Ngày ban hành', abstract: 'Trích yếu', keyFigures: 'Số liệu chính',
    sections: 'Các phần của trang', contacts: 'Đầu mối liên hệ', responsible: 'Người chịu trách nhiệm', items: 'Các mục trình đơn',
    replaces: 'Văn bản bị thay thế', files: 'Tệp văn bản', cover: 'Ảnh đại diện', attachments: 'Tệp đính kèm',
  },
  // Editorial advice, not law: a lead that fits a search result and a share card, paragraphs that a phone can show.
  checklist: {
    lengths: { summary: { min: 50, max: 400 } },
    longParagraph: 1200,
    emptyLinkTexts: [
      'tại đây', 'ở đây', 'đây', 'tại đó', 'link', 'xem', 'xem thêm', 'xem tại đây', 'xem chi tiết', 'chi tiết', 'chi tiết tại đây',
      'xem chi tiết tại đây', 'tải về', 'tải về tại đây', 'tải tại đây', 'bấm vào đây', 'nhấn vào đây', 'here', 'click here', 'more', 'read more',
    ],
  },
  clauses: {
    unit: 'PT-6.1d', responsible: 'PT-8.2', author: 'PT-6.2', source: 'PT-6.2, BI-3.2', originalUrl: 'PT-6.2', originalDate: 'PT-6.2',
  },
};

export default config;

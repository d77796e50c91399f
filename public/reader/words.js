import { settings } from './settings.js';

/** Words of the screens: Vietnamese|English. */
const WORDS = {
  skip: 'Đến nội dung chính|Skip to main content',
  official: 'Trang thông tin chính thức của tỉnh|Official information of the province',
  portalParts: 'Các phần của cổng|Parts of the portal',
  menu: 'Menu của trang|Menu of this site',
  tools: 'Công cụ đọc|Reading tools',
  home: 'Trang chủ|Home',
  news: 'Tin tức|News',
  info: 'Thông tin cơ bản|Basic information',
  documents: 'Văn bản|Legal documents',
  sites: 'Trang thành phần|Sites of units',
  siteOf: 'Trang thành phần của|A site of',
  tree: 'Sơ đồ cổng|Site map',
  search: 'Tìm kiếm|Search',
  find: 'Tìm|Search',
  smaller: 'Giảm cỡ chữ|Smaller letters',
  larger: 'Tăng cỡ chữ|Larger letters',
  contrast: 'Tương phản|Contrast',
  usual: 'Màu thường|Usual colours',
  high: 'Tương phản cao|High contrast',
  dark: 'Nền tối|Dark',
  size: 'Cỡ chữ|Letter size',
  print: 'In trang|Print',
  listen: 'Đọc bài|Read aloud',
  pause: 'Dừng đọc|Stop reading',
  loading: 'Đang tải…|Loading…',
  notices: 'Thông báo|Announcements',
  latest: 'Mới đăng|Latest',
  allNews: 'Tất cả tin, bài|All news',
  sections: 'Chuyên mục|Sections',
  about: 'Giới thiệu|About',
  contact: 'Liên hệ|Contact',
  responsible: 'Chịu trách nhiệm nội dung|Responsible for the content',
  address: 'Địa chỉ|Address',
  phone: 'Điện thoại|Phone',
  fax: 'Fax|Fax',
  words: 'Từ cần tìm|Words',
  mail: 'Thư điện tử|E-mail',
  hours: 'Giờ làm việc|Hours',
  published: 'Ngày đăng|Published',
  author: 'Tác giả|Author',
  source: 'Nguồn|Source',
  unit: 'Đơn vị|Unit',
  origin: 'Xuất xứ|Origin',
  republished: 'Đăng lại từ nguồn khác|Republished',
  translated: 'Bản dịch|Translation',
  originalItem: 'Bài gốc|Original',
  originalDate: 'Ngày đăng bài gốc|Original date',
  alsoAt: 'Bài này cũng đăng tại|Also published at',
  attachments: 'Tệp kèm theo|Attachments',
  signed: 'có chữ ký số|digitally signed',
  cite: 'Trích dẫn|How to cite',
  passed: 'Kiểm duyệt|Editorial approval',
  related: 'Cùng chuyên mục|From the same section',
  corrected: 'Nội dung đã được sửa sau khi đăng, lần gần nhất ngày|Changed since publication, last on',
  to: 'Hết hiệu lực từ|Ended on',
  validity: 'Tình trạng|State',
  'in-force': 'Còn hiệu lực|In force',
  'not-yet': 'Chưa có hiệu lực|Not yet in force',
  replaced: 'Đã được thay thế|Replaced',
  expired: 'Hết hiệu lực|No longer in force',
  unknown: 'Chưa rõ|Not known',
  all: 'Tất cả|All',
  field: 'Lĩnh vực|Field',
  kind: 'Loại|Kind',
  article: 'Bài viết|Articles',
  page: 'Trang nội dung|Pages',
  'legal-document': 'Văn bản|Legal documents',
  'info-entry': 'Thông tin cơ bản|Basic information',
  since: 'Từ ngày|From',
  until: 'Đến ngày|To',
  filter: 'Lọc|Filter',
  startSearch: 'Gõ từ hai chữ trở lên; không cần dấu.|Type two letters or more.',
  results: 'kết quả|results',
  noResults: 'Không tìm thấy nội dung nào. Hãy thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.|Nothing found. Try fewer words or filters.',
  didYouMean: 'Không có nội dung nào đủ các từ. Đây là kết quả cho|Nothing has all words. Results for',
  most: 'Không có nội dung nào đủ các từ; đây là những nội dung có phần lớn các từ.|These have most of the words.',
  earlier: 'Trang trước|Previous page',
  later: 'Trang sau|Next page',
  pageNumber: 'Trang|Page',
  pages: 'Phân trang|Pages of the list',
  nothing: 'Chưa có nội dung ở đây.|Nothing here yet.',
  closed: 'Trang này đã ngừng cập nhật; nội dung cũ vẫn đọc được.|This site is no longer updated.',
  department: 'Sở, ban, ngành|Departments',
  district: 'Huyện, thành phố|Districts',
  commune: 'Xã, phường, thị trấn|Communes',
  missing: 'Không tìm thấy trang này|This page cannot be found',
  missingHelp: 'Nội dung không có, chưa được đăng, hoặc đã được gỡ. Hãy kiểm tra lại địa chỉ, hoặc tìm trong cổng.|It does not exist or is not published. Check the address, or search.',
  failed: 'Không đọc được nội dung|The content could not be read',
  offline: 'Không kết nối được với máy chủ. Hãy kiểm tra đường truyền rồi thử lại.|The server cannot be reached. Try again.',
  busy: 'Máy chủ đang bận. Hãy đợi một lát rồi thử lại.|The server is busy. Try again.',
  again: 'Thử lại|Try again',
};

/** @typedef {keyof typeof WORDS} Word */

/** @param {Word} word */
export const t = (word) => WORDS[word].split('|')[settings.language === 'en' ? 1 : 0] ?? '';

/** A word that the page or the API names; the name itself where there is none. @param {string | null} name */
export const named = (name) => (name !== null && name in WORDS ? t(/** @type {Word} */ (name)) : (name ?? ''));

const DAY = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' });

/** A day (`2025-02-20`) or an instant (ISO) in Vietnam's time: `20/02/2025`. @param {string} at */
export const dayInWords = (at) => (at.length === 10 ? at.split('-').reverse().join('/') : DAY.format(new Date(at)));

/** An exact decimal in digits (`-4859.96`) as it is written here: `-4.859,96`. @param {string} value */
export const numberInWords = (value) => {
  const [whole = '', fraction] = value.split('.');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.') + (fraction === undefined ? '' : `,${fraction}`);
};

/** `284 kB`, `1,2 MB`. @param {number} bytes */
export const sizeInWords = (bytes) =>
  (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`);

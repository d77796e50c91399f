import type { Cell, Column, Sheet } from '../../../platform/server/public';
import { monthText, periodText, type PartViews, type ViewCounts, type ViewStatistics } from '../../contracts';
import { KIND_NAMES } from './views';

const text = (header: string, width = 40): Column => ({ header, kind: 'text', width });
const COUNTED: readonly Column[] = [{ header: 'Lượt xem nội dung', kind: 'whole', width: 14 }, { header: 'Lượt mở danh sách', kind: 'whole', width: 14 }];

const counted = ({ items, lists }: ViewCounts): readonly Cell[] => [items, lists];

/** Views as tables of a file, one sheet each, with their sum, so that the file proves itself (PT-3.2). */
export const viewTablesOf = (views: ViewStatistics): readonly Sheet[] => {
  const { period, unit, today, daysFrom, step, total, times, units, kinds, sites, categories, top } = views;
  const heading = (title: string): readonly string[] => [
    title, `${periodText(period)} · ${unit === null ? 'Các đơn vị thuộc phạm vi' : unit.name}`,
    `Số liệu tính đến ngày ${today.split('-').reverse().join('/')}; là lượt xem, không phải số người; trước ngày ${daysFrom.split('-').reverse().join('/')} chỉ còn tổng của từng tháng trọn vẹn`,
  ];
  const sum = (blanks: number): readonly Cell[] => ['Tổng số', ...Array.from({ length: blanks }, () => null), ...counted(total)];
  const parts = (name: string, title: string, header: string, rows: readonly PartViews[]): Sheet => ({
    name, heading: heading(title), columns: [text(header), ...COUNTED], rows: [...rows.map((row) => [row.name, ...counted(row)]), sum(0)],
  });
  const byTime: Sheet = step === 'day'
    ? { name: 'Theo ngày', heading: heading('Lượt xem theo ngày'), columns: [{ header: 'Ngày', kind: 'day', width: 14 }, ...COUNTED], rows: times.map((row) => [row.time, ...counted(row)]) }
    : { name: 'Theo tháng', heading: heading('Lượt xem theo tháng'), columns: [text('Tháng', 14), ...COUNTED], rows: [...times.map((row) => [monthText(row.time), ...counted(row)]), sum(0)] };
  return [
    byTime,
    { name: 'Theo đơn vị', heading: heading('Lượt xem trang thành phần theo đơn vị'), columns: [text('Đơn vị'), text('Mã đơn vị', 14), text('Trang', 24), ...COUNTED],
      rows: [...units.map((row) => [row.unit.name, row.unit.code, row.sites.join(', '), ...counted(row)]), sum(2)] },
    parts('Theo trang', 'Lượt xem theo trang', 'Trang', sites),
    parts('Theo chuyên mục', 'Lượt xem theo chuyên mục', 'Chuyên mục', categories),
    { name: 'Theo loại nội dung', heading: heading('Lượt xem theo loại nội dung'), columns: [text('Loại nội dung'), COUNTED[0] as Column], rows: [...kinds.map(({ name, items }) => [name, items]), ['Tổng số', total.items]] },
    { name: 'Nội dung', heading: heading('Nội dung được xem nhiều nhất'), columns: [text('Tiêu đề', 70), text('Loại', 18), text('Trang'), text('documentId', 28), COUNTED[0] as Column],
      rows: top.map(({ title, kind, site, documentId, views: seen }) => [title ?? 'Không còn đăng', KIND_NAMES[kind], site, documentId, seen]) },
  ];
};

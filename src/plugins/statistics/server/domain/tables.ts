import type { Cell, Column, Sheet } from '../../../platform/server/public';
import { monthText, periodText, type Figures, type PartFigures, type StandingFigures, type Statistics } from '../../contracts';

const whole = (header: string): Column => ({ header, kind: 'whole', width: 12 });

const COUNTED: readonly Column[] = [
  whole('Đăng lần đầu'), whole('Đăng bản sửa'), whole('Bị trả lại'), whole('Đúng hạn'), whole('Quá hạn'), whole('Không có hạn'), whole('Gỡ xuống'),
  { header: 'Số ngày bình quân từ gửi duyệt đến đăng', kind: 'decimal', width: 18 },
];
const WAITING = whole('Đang chờ (hiện nay)');

const counted = ({ published, corrected, returned, onTime, late, withoutDue, withdrawn, averageDays }: Figures): readonly Cell[] =>
  [published, corrected, returned, onTime, late, withoutDue, withdrawn, averageDays];
const standing = (figures: StandingFigures): readonly Cell[] => [...counted(figures), figures.waiting];

const text = (header: string, width = 40): Column => ({ header, kind: 'text', width });

/** A last line with the sum, so that the file proves itself. */
const withTotal = (rows: readonly (readonly Cell[])[], label: string, blanks: number, total: readonly Cell[]): readonly (readonly Cell[])[] =>
  [...rows, [label, ...Array.from({ length: blanks }, () => null), ...total]];

/** The statistics as tables of a file, one sheet each (PT-19.4). */
export const tablesOf = ({ period, unit, today, total, months, units, types, sites, categories }: Statistics): readonly Sheet[] => {
  const heading = (title: string): readonly string[] => [
    title, `${periodText(period)} · ${unit === null ? 'Các đơn vị thuộc phạm vi' : unit.name}`,
    `Số liệu tính đến ngày ${today.split('-').reverse().join('/')}; «đang chờ» là số hiện nay, không theo kỳ`,
  ];
  const parts = (name: string, title: string, header: string, rows: readonly PartFigures[]): Sheet => ({
    name, heading: heading(title), columns: [text(header), ...COUNTED, WAITING],
    rows: withTotal(rows.map((row) => [row.name, ...standing(row)]), 'Tổng số', 0, standing(total)),
  });
  return [
    {
      name: 'Theo đơn vị', heading: heading('Thống kê trang thành phần theo đơn vị'),
      columns: [text('Đơn vị'), text('Mã đơn vị', 14), text('Trang', 24), ...COUNTED, WAITING],
      rows: withTotal(units.map((row) => [row.unit.name, row.unit.code, row.sites.join(', '), ...standing(row)]), 'Tổng số', 2, standing(total)),
    },
    {
      name: 'Theo tháng', heading: heading('Thống kê theo tháng'),
      columns: [text('Tháng', 14), { header: 'Ngày đầu tháng', kind: 'day', width: 16 }, ...COUNTED],
      rows: withTotal(months.map((row) => [monthText(row.month), `${row.month}-01`, ...counted(row)]), 'Tổng số', 1, counted(total)),
    },
    parts('Theo loại nội dung', 'Thống kê theo loại nội dung', 'Loại nội dung', types),
    parts('Theo trang', 'Thống kê theo trang', 'Trang', sites),
    parts('Theo chuyên mục', 'Thống kê theo chuyên mục', 'Chuyên mục', categories),
  ];
};

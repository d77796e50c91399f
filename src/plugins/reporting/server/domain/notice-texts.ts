import { quoted } from '../../../notices/contracts';
import type { ReportNotice } from '../../contracts';

/** A report as notices speak of it. */
export interface About {
  readonly template: string;
  readonly title: string;
  readonly period: string;
  readonly unitName: string;
  /** Who acted, by name. */
  readonly by: string;
}

export interface Said {
  readonly kind: ReportNotice;
  readonly title: string;
  readonly lines: readonly string[];
}

export const dayText = (day: string): string => day.split('-').reverse().join('/');

const named = ({ template, unitName, period }: About): string => `${template}, ${unitName}, ${period}`;

export const submitted = (about: About, from: string): Said => ({
  kind: 'reporting.submitted', title: `Chờ duyệt: ${named(about)}`,
  lines: [`${about.by} (${from}) đã chuyển báo cáo “${about.title}”. Anh/chị kiểm tra rồi duyệt, hoặc trả lại kèm lý do.`],
});

export const returned = (about: About, { reason, comment, wantedOn, remarks }: { readonly reason: string; readonly comment: string; readonly wantedOn: string | null; readonly remarks: number }): Said => ({
  kind: 'reporting.returned', title: `Bị trả lại: ${named(about)}`,
  lines: [
    `${about.by} trả lại báo cáo “${about.title}” (${reason})${wantedOn === null ? '' : `, cần gửi lại trước hết ngày ${dayText(wantedOn)}`}:`,
    ...quoted(comment),
    ...(remarks === 0 ? [] : [`Có ${remarks} ý kiến tại ô số liệu; mở báo cáo để xem và trả lời từng ý kiến.`]),
  ],
});

export const approved = (about: About): Said => ({
  kind: 'reporting.approved', title: `Đã duyệt: ${named(about)}`,
  lines: [`${about.by} đã duyệt báo cáo “${about.title}”. Số liệu được chốt; muốn sửa phải đề nghị mở lại.`],
});

export const reopenAsked = (about: About, reason: string): Said => ({
  kind: 'reporting.reopen-asked', title: `Đề nghị mở lại: ${named(about)}`,
  lines: [`${about.by} đề nghị mở lại báo cáo đã duyệt “${about.title}”:`, ...quoted(reason), 'Anh/chị cho phép hoặc từ chối.'],
});

export const reopenAllowed = (about: About, until: string): Said => ({
  kind: 'reporting.reopen-decided', title: `Được mở lại: ${named(about)}`,
  lines: [`${about.by} cho phép sửa báo cáo “${about.title}” đến hết ngày ${dayText(until)}. Quá ngày đó mà chưa gửi lại, số đã duyệt có hiệu lực trở lại.`],
});

export const reopenRefused = (about: About, comment: string): Said => ({
  kind: 'reporting.reopen-decided', title: `Không mở lại: ${named(about)}`,
  lines: [`${about.by} không cho phép mở lại báo cáo “${about.title}”:`, ...quoted(comment)],
});

export const reopenLapsed = (about: About): Said => ({
  kind: 'reporting.reopen-decided', title: `Hết hạn mở lại: ${named(about)}`,
  lines: [`Đã hết thời gian sửa báo cáo “${about.title}” mà chưa gửi lại; số đã duyệt có hiệu lực trở lại. Các số đã sửa còn trong lịch sử của từng ô.`],
});

export const remarked = (about: About, count: number): Said => ({
  kind: 'reporting.remark', title: `Có ${count} ý kiến: ${named(about)}`,
  lines: [`${about.by} có ý kiến về số liệu của báo cáo “${about.title}”. Anh/chị mở báo cáo để xem và trả lời.`],
});

export const remarkAnswered = (about: About, text: string): Said => ({
  kind: 'reporting.remark', title: `Trả lời ý kiến: ${named(about)}`, lines: [`${about.by} trả lời ý kiến về báo cáo “${about.title}”:`, ...quoted(text)],
});

export const remarkReopened = (about: About, text: string): Said => ({
  kind: 'reporting.remark', title: `Cần trả lời lại ý kiến: ${named(about)}`, lines: [`${about.by} chưa đồng ý với câu trả lời về báo cáo “${about.title}”:`, ...quoted(text)],
});

/** A report as reminders list it. */
export interface Due {
  readonly template: string;
  readonly unitName: string;
  /** ISO day by which it is wanted. */
  readonly day: string;
  readonly left: number;
}

const MOST_LISTED = 30;

const dueLine = ({ template, unitName, day, left }: Due): string =>
  `${template}, ${unitName}: hạn ${dayText(day)} (${left > 0 ? `còn ${left} ngày` : left === 0 ? 'hôm nay' : `quá ${-left} ngày`}).`;

const listed = (due: readonly Due[]): readonly string[] =>
  [...due.slice(0, MOST_LISTED).map(dueLine), ...(due.length > MOST_LISTED ? [`Và ${due.length - MOST_LISTED} báo cáo khác.`] : [])];

export const dueSoon = (period: string, due: readonly Due[]): Said => ({
  kind: 'reporting.due-soon', title: `${due.length} báo cáo sắp đến hạn: ${period}`, lines: ['Các báo cáo sau chưa được gửi:', ...listed(due)],
});

export const overdue = (period: string, due: readonly Due[]): Said => ({
  kind: 'reporting.overdue', title: `${due.length} báo cáo quá hạn: ${period}`, lines: ['Các báo cáo sau đã quá hạn mà chưa được gửi:', ...listed(due)],
});

export const overdueBelow = (period: string, due: readonly Due[]): Said => ({
  kind: 'reporting.overdue-below', title: `${due.length} báo cáo của đơn vị cấp dưới quá hạn: ${period}`,
  lines: ['Các đơn vị sau chưa gửi báo cáo; anh/chị đôn đốc:', ...listed(due)],
});

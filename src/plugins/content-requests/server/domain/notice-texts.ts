import { quoted } from '../../../notices/contracts';
import type { RequestNotice } from '../../contracts';

/** A request as notices speak of it. */
export interface About {
  readonly number: string;
  readonly title: string;
  readonly agency: string;
  readonly unitName: string;
  /** ISO day. */
  readonly dueOn: string;
  /** Who acted, by name. */
  readonly by: string;
}

export interface Said {
  readonly kind: RequestNotice;
  readonly title: string;
  readonly lines: readonly string[];
}

const dayText = (day: string): string => day.split('-').reverse().join('/');

export const asked = ({ number, title, agency, unitName, dueOn }: About): Said => ({
  kind: 'content-requests.asked',
  title: `Yêu cầu ${number}: ${title}`,
  lines: [
    `${agency} đề nghị ${unitName} cung cấp thông tin. Hạn trả lời: ${dayText(dueOn)}.`,
    'Anh/chị mở yêu cầu để xem nội dung cần cung cấp và trả lời; nếu thông tin đăng thành bài, hãy kèm bài đó vào câu trả lời.',
  ],
});

export const askedAgain = ({ number, title, dueOn, by }: About, reason: string): Said => ({
  kind: 'content-requests.asked',
  title: `Cần trả lời lại yêu cầu ${number}: ${title}`,
  lines: [`${by} chưa nhận câu trả lời và đề nghị bổ sung. Hạn trả lời: ${dayText(dueOn)}.`, ...quoted(reason)],
});

export const dueSoon = ({ number, title, unitName, dueOn }: About): Said => ({
  kind: 'content-requests.due-soon',
  title: `Sắp đến hạn yêu cầu ${number}: ${title}`,
  lines: [`${unitName} cần trả lời yêu cầu này trước hết ngày ${dayText(dueOn)}.`],
});

export const overdue = ({ number, title, unitName, dueOn }: About): Said => ({
  kind: 'content-requests.overdue',
  title: `Quá hạn yêu cầu ${number}: ${title}`,
  lines: [`Hạn trả lời của ${unitName} là ngày ${dayText(dueOn)}; đến nay chưa có câu trả lời.`],
});

export const answered = ({ number, title, unitName, by }: About, text: string): Said => ({
  kind: 'content-requests.answered',
  title: `Có trả lời cho yêu cầu ${number}: ${title}`,
  lines: [`${by} (${unitName}) đã trả lời:`, ...quoted(text), 'Anh/chị xem và chấp nhận, hoặc yêu cầu trả lời lại kèm lý do.'],
});

export const closed = ({ number, title, by }: About): Said => ({
  kind: 'content-requests.ended',
  title: `Đã chấp nhận câu trả lời của yêu cầu ${number}: ${title}`,
  lines: [`${by} đã chấp nhận câu trả lời; yêu cầu được khép lại.`],
});

export const cancelled = ({ number, title, by }: About, reason: string): Said => ({
  kind: 'content-requests.ended',
  title: `Đã hủy yêu cầu ${number}: ${title}`,
  lines: [`${by} đã hủy yêu cầu này; đơn vị không phải trả lời nữa.`, ...quoted(reason)],
});

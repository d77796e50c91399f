import type { Said } from './notice-texts';

/** A case as a reminder lists it. */
export interface Listed {
  readonly title: string;
  readonly unitName: string;
  /** The stages spoken of. */
  readonly stages: readonly string[];
  /** `17/02/2025`: waiting since. */
  readonly since: string;
}

/** More would not be read; the list on screen has them all. */
const MOST = 20;

const lines = (cases: readonly Listed[], line: (one: Listed) => string): readonly string[] =>
  [...cases.slice(0, MOST).map(line), ...(cases.length > MOST ? [`Và ${cases.length - MOST} hồ sơ khác.`] : [])];

const stagesOf = ({ stages }: Listed): string => stages.map((stage) => `«${stage}»`).join(', ');

export const overdue = (cases: readonly Listed[], days: number): Said => ({
  kind: 'moderation.overdue',
  title: cases.length === 1 ? `Chờ duyệt quá ${days} ngày: ${cases[0]?.title ?? ''}` : `${cases.length} hồ sơ chờ anh/chị duyệt quá ${days} ngày`,
  lines: [
    `${cases.length === 1 ? 'Hồ sơ sau' : `${cases.length} hồ sơ sau`} đã chờ quá ${days} ngày và đang đến lượt anh/chị:`,
    ...lines(cases, (one) => `– «${one.title}» của ${one.unitName}, chờ từ ngày ${one.since} ở bước ${stagesOf(one)}.`),
    'Anh/chị mở từng hồ sơ để duyệt hoặc trả lại; nếu không duyệt được, hãy chuyển bước này cho người khác.',
  ],
});

/** Whose function ended, and since when. */
export interface Left {
  readonly name: string;
  readonly roleName: string;
  readonly day: string;
}

const missing = (cases: readonly Listed[], { name, roleName, day }: Left): Pick<Said, 'kind' | 'title' | 'lines'> => ({
  kind: 'moderation.reviewer-missing',
  title: cases.length === 1 ? `Không còn người duyệt: ${cases[0]?.title ?? ''}` : `${cases.length} hồ sơ không còn người duyệt`,
  lines: [
    `Phân công «${roleName}» của ${name} kết thúc từ ngày ${day}. ${cases.length === 1 ? 'Hồ sơ sau' : `${cases.length} hồ sơ sau`} vì vậy không còn ai duyệt được:`,
    ...lines(cases, (one) => `– «${one.title}» của ${one.unitName}: bước ${stagesOf(one)}.`),
  ],
});

/** To those who give functions. */
export const missingForManagers = (cases: readonly Listed[], left: Left): Said => {
  const said = missing(cases, left);
  return { ...said, lines: [...said.lines, 'Anh/chị phân công người duyệt khác ở màn hình «Phân công»; hồ sơ giữ nguyên và đi tiếp ngay khi có người.'] };
};

/** To those who wait or review, but give no functions. */
export const missingForOthers = (cases: readonly Listed[], left: Left): Said => {
  const said = missing(cases, left);
  return { ...said, lines: [...said.lines, 'Đơn vị vận hành đã được báo để phân công người khác. Anh/chị chưa phải làm gì; hồ sơ giữ nguyên.'] };
};

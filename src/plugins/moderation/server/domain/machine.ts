import type { ActKind, CaseState } from '../../contracts';
import { refuse, type Refusal } from './refusal';

/** The case machine: which acts each state knows. What is not listed is refused. */
const ACTS_OF: Readonly<Record<CaseState | 'none', readonly ActKind[]>> = {
  none: ['submit', 'edit'],
  open: ['approve', 'return', 'pass', 'cancel', 'edit'],
  returned: ['resubmit', 'cancel', 'edit'],
  approved: ['publish', 'cancel'],
  scheduled: ['publish', 'cancel'],
  published: ['submit', 'edit', 'unpublish'],
  withdrawn: ['submit', 'edit'],
  cancelled: ['submit', 'edit'],
};

const STATE_NAME: Readonly<Record<CaseState | 'none', string>> = {
  none: 'chưa trình',
  open: 'đang chờ duyệt',
  returned: 'đã trả lại',
  approved: 'đã duyệt, chờ xuất bản',
  scheduled: 'đã duyệt, hẹn giờ xuất bản',
  published: 'đã xuất bản',
  withdrawn: 'đã gỡ',
  cancelled: 'đã rút',
};

const ACT_NAME: Readonly<Record<ActKind, string>> = {
  submit: 'trình duyệt',
  resubmit: 'trình lại',
  approve: 'duyệt',
  return: 'trả lại',
  pass: 'chuyển',
  publish: 'xuất bản',
  cancel: 'rút hồ sơ',
  edit: 'sửa nội dung',
  unpublish: 'gỡ xuất bản',
};

/** Says whether a case in this state knows this act; `none` is a document that never had a case. */
export function knows(state: CaseState | 'none', act: ActKind): Refusal | null {
  if (ACTS_OF[state].includes(act)) return null;
  if (act === 'edit') {
    return refuse('moderation.locked', `Nội dung ${STATE_NAME[state]} nên không ai được sửa; muốn sửa, hãy rút hồ sơ trước.`);
  }
  if (act === 'submit') {
    return refuse('moderation.case-open', `Nội dung này đã có hồ sơ kiểm duyệt ${STATE_NAME[state]}; hãy tiếp tục hồ sơ đó.`);
  }
  return refuse('moderation.wrong-state', `Hồ sơ ${STATE_NAME[state]} nên không thể ${ACT_NAME[act]}; hãy tải lại trang để xem trạng thái mới.`);
}

import type { ReviewNote, ReviewNotes, ReviewNoteSide } from '../../../moderation/contracts';
import type { LinkedSide, LinkRelation, LinkView, TaskView } from '../../contracts';

const STATES: Readonly<Record<LinkedSide['state'], string>> = {
  none: 'chưa trình', open: 'đang chờ duyệt', returned: 'đã trả lại', approved: 'đã duyệt, chờ đăng', scheduled: 'đã duyệt, hẹn giờ đăng',
  published: 'đã đăng', withdrawn: 'đã gỡ', cancelled: 'hồ sơ đã rút',
};

const stateText = ({ state, published }: LinkedSide): string => (published && state !== 'published' ? `đang đăng; bản mới ${STATES[state]}` : STATES[state]);

const RELATION_WORDS: Readonly<Record<LinkRelation, string>> = {
  same: 'Bản trên Cổng lấy theo đúng nội dung đang đăng của bài gốc.',
  newer: 'Bài gốc đã có nội dung mới hơn bản trên Cổng.',
  'original-not-public': 'Bài gốc hiện không đăng trên trang của đơn vị.',
};

const PAGE = '/plugins/linked-copies';

const sideOf = (text: string, side: LinkedSide): ReviewNoteSide =>
  ({ text, title: side.title, from: [side.site?.title ?? '', stateText(side)].filter((word) => word !== ''), link: `/plugins/review/${side.contentType}/${side.documentId}` });

const taskNote = ({ kind, explanation }: TaskView): ReviewNote => ({
  title: kind === 'changed' ? 'Bài gốc đã thay đổi' : 'Bài gốc đã bị gỡ',
  detail: kind === 'changed' ? 'Lấy thay đổi về bản trên Cổng, hoặc ghi lý do không cần.' : `Xem lại bản trên Cổng: gỡ nếu cần, hoặc ghi lý do giữ lại.${explanation === null ? '' : ` Lý do gỡ bài gốc: ${explanation}`}`,
  open: true, finding: null, sides: [],
});

/** What whoever reviews one side of a link should know of the other; null for a document without one. */
export const linkInWords = ({ role, other, relation, differs, task }: LinkView): ReviewNotes | null => {
  if (other === null || role === 'alone' || role === 'direct') return null;
  const isCopy = role !== 'original';
  const link: ReviewNote = {
    title: isCopy ? 'Bài gốc trên trang của đơn vị' : 'Bản trên Cổng tỉnh',
    detail: role === 'former' ? 'Liên kết đã kết thúc.' : differs.length === 0 ? 'Nội dung hai bài giống nhau.' : `Khác nhau ở: ${differs.join(', ')}.`,
    open: false, finding: null, sides: [sideOf(isCopy ? 'Bài gốc' : 'Bản liên kết', other)],
  };
  return {
    title: 'Bản liên kết',
    lead: role === 'former' ? 'Bản này từng đăng theo bài gốc của đơn vị.' : relation === null ? '' : RELATION_WORDS[relation],
    notes: [...(task === null ? [] : [taskNote(task)]), link],
    act: task !== null && (task.mayTake || task.maySettle) ? { text: 'Xử lý thay đổi của bài gốc', link: PAGE } : null,
  };
};

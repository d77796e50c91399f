import type { ReviewNote, ReviewNotes, ReviewNoteSide } from '../../../moderation/contracts';
import { decimalText, signedText, type ConflictSide, type ConflictView, type EntryFigures, type Holds, type Period } from '../../contracts';
import { ENTRY_SOURCE } from '../uids';
import { dayText } from './day-text';

const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  moment: 'tại', month: 'tháng, đến', quarter: 'quý, đến', 'six-months': '6 tháng, đến', 'nine-months': '9 tháng, đến', year: 'cả năm, đến',
};

const timeText = (period: Period | null, day: string): string => (period === null ? dayText(day) : `${PERIOD_WORDS[period]} ${dayText(day)}`);

const figureText = ({ value, unitOfMeasure }: Pick<ConflictSide, 'value' | 'unitOfMeasure'>): string => `${decimalText(value)} ${unitOfMeasure}`;

const isOwn = ({ source, ref }: ConflictSide, documentId: string): boolean => source === ENTRY_SOURCE && ref === documentId;

const heldText = (holds: Holds, { left, right }: ConflictView): string =>
  holds === 'both' ? 'cả hai số liệu đều đứng vững' : `số liệu của ${(holds === 'left' ? left : right).unit} đúng (${figureText(holds === 'left' ? left : right)})`;

const sideOf = (side: ConflictSide, documentId: string): ReviewNoteSide => {
  const own = isOwn(side, documentId);
  return {
    text: figureText(side),
    title: own ? `Mục đang xem: ${side.title}` : side.title,
    from: [side.unit, side.sourceName, side.label, side.published ? 'đang đăng' : 'chưa đăng, đang chờ kiểm tra'],
    link: own ? null : side.link,
  };
};

const noteOf = (conflict: ConflictView, documentId: string): ReviewNote => {
  const { settlement, percent } = conflict;
  return {
    title: conflict.indicator,
    detail: [
      conflict.subject.name, timeText(conflict.period, conflict.periodEnd),
      `chênh lệch ${signedText(conflict.difference)}${percent === null ? '' : ` (${signedText(percent)}%)`}`,
    ].join(' · '),
    open: settlement === null,
    finding: settlement && `Kết luận: ${heldText(settlement.holds, conflict)}. ${settlement.reason} – ${settlement.by}`,
    sides: [sideOf(conflict.left, documentId), sideOf(conflict.right, documentId)],
  };
};

const leadOf = (open: number, settled: number, hidden: number): string => {
  if (open + settled + hidden === 0) return 'Đã đối chiếu: số liệu của mục này không khác với nguồn nào khác.';
  return [
    ...(open > 0 ? [`Có ${open} số liệu khác với nguồn khác mà chưa kết luận.`] : []),
    ...(settled > 0 ? [`Có ${settled} trường hợp đã kết luận.`] : []),
    ...(hidden > 0 ? [`Có ${hidden} mục chưa đăng của đơn vị khác nêu giá trị khác; đơn vị vận hành sẽ đối chiếu.`] : []),
  ].join(' ');
};

/**
 * What the figures of an entry are found to differ from, in words for whoever reviews it (BI-3.3): what is open first.
 * Null for an entry that states no figure: nothing was compared.
 * @param entry its figures as one person may know them
 */
export const conflictsInWords = ({ documentId, figures, conflicts, hiddenConflicts, maySettle }: EntryFigures): ReviewNotes | null => {
  if (figures.length === 0) return null;
  const notes = conflicts.map((conflict) => noteOf(conflict, documentId));
  const [open, settled] = [notes.filter((note) => note.open), notes.filter((note) => !note.open)];
  return {
    title: 'Đối chiếu số liệu',
    lead: leadOf(open.length, settled.length, hiddenConflicts),
    notes: [...open, ...settled],
    act: maySettle && open.length > 0 ? { text: 'Kết luận số liệu nào đúng', link: '/plugins/basic-information?tab=conflicts' } : null,
  };
};

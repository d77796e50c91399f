/** A sentence of the translations with its numbers. */
export interface Words { readonly id: string; readonly values: Readonly<Record<string, number>> }

/** "quá hạn 2 ngày", "đến hạn hôm nay", "còn 1 ngày". */
export const dueWords = (daysLeft: number): Words =>
  daysLeft < 0 ? { id: 'due.overdue', values: { days: -daysLeft } }
    : daysLeft === 0 ? { id: 'due.today', values: {} }
      : { id: 'due.left', values: { days: daysLeft } };

/** "từ hôm nay", "đã 3 ngày". */
export const waitedWords = (days: number): Words =>
  days === 0 ? { id: 'waited.today', values: {} } : { id: 'waited.days', values: { days } };

/** The number of a tab or a list; counting stops at 1.000. */
export const countWords = ({ count, more }: { readonly count: number; readonly more: boolean }): Words =>
  ({ id: more ? 'count.more' : 'count', values: { count } });

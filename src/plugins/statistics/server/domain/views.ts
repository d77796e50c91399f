import type { ItemKind, Period, ViewCounts } from '../../contracts';

const DAY_MS = 86_400_000;
/** A longer time is shown by months: so many bars are no picture. */
const MOST_DAYS = 62;

/** Whether a period is told by its days or by its months. Days that are kept no longer cannot be told. */
export const stepOf = ({ from, to }: Pick<Period, 'from' | 'to'>, daysFrom: string): 'day' | 'month' =>
  (from >= daysFrom && Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS ? 'day' : 'month');

export const NO_VIEWS: ViewCounts = { items: 0, lists: 0 };

export const sumOf = (all: readonly ViewCounts[]): ViewCounts =>
  all.reduce<ViewCounts>((sum, { items, lists }) => ({ items: sum.items + items, lists: sum.lists + lists }), NO_VIEWS);

export const KIND_NAMES: Readonly<Record<ItemKind | 'list', string>> = {
  article: 'Bài viết', page: 'Trang nội dung', 'legal-document': 'Văn bản', 'info-entry': 'Thông tin cơ bản', list: 'Danh sách',
};

export const mostFirst = (a: ViewCounts & { readonly name: string }, b: ViewCounts & { readonly name: string }): number =>
  b.items - a.items || b.lists - a.lists || a.name.localeCompare(b.name, 'vi');

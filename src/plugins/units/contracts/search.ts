/**
 * Text for searching: without marks and case, đ as d, y as i (Sĩ Bình = Sỹ Bình), and tone placement
 * falls away with the marks (Hoà = Hòa).
 */
export const searchKey = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll('y', 'i').replace(/\s+/g, ' ').trim();

/** Whether every word of the question stands in the text. */
export function foundIn(question: string, text: string): boolean {
  const key = searchKey(text);
  return searchKey(question).split(' ').every((word) => key.includes(word));
}

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r';
const endsCell = (char: string | undefined): boolean => char === undefined || char === '\t' || isBreak(char);

/** The text of a quoted cell that begins at `from`, and where it ends; null when the quote is a mere character. */
const quotedAt = (text: string, from: number): { readonly cell: string; readonly to: number } | null => {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return endsCell(text[quote + 1]) ? { cell, to: quote + 1 } : null;
    cell += '"';
    at = quote + 2;
  }
};

const plainEnd = (text: string, from: number): number => {
  let to = from;
  while (!endsCell(text[to])) to += 1;
  return to;
};

/**
 * Rows and cells of what a spreadsheet puts on the clipboard: tabs between cells, any line ends, cells with line breaks
 * in quotes. The line end after the last row makes no row of its own.
 */
export const pasteBlock = (text: string): readonly (readonly string[])[] => {
  if (text === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? quotedAt(text, at) : null;
    const to = quoted?.to ?? plainEnd(text, at);
    (rows[rows.length - 1] as string[]).push(quoted?.cell ?? text.slice(at, to));
    if (to >= text.length) break;
    at = to + (text[to] === '\r' && text[to + 1] === '\n' ? 2 : 1);
    if (!isBreak(text[to])) continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
};

/** What stands in a cell: null is empty, which is not zero. Days are ISO days. */
export type Cell = string | number | null;

export interface Column {
  readonly header: string;
  readonly kind: 'text' | 'whole' | 'decimal' | 'day';
  /** In characters. */
  readonly width: number;
}

/** One table on a sheet of its own, under a heading of some lines. */
export interface Sheet {
  readonly name: string;
  readonly heading: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const LONGEST_NAME = 31;

/** A name that Excel takes: without `\ / ? * [ ] :`, no apostrophe at its ends, at most 31 characters, not empty. */
export const sheetName = (text: string): string =>
  text.normalize('NFC').replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim().replace(/^'+|'+$/g, '') || 'Bảng';

/** Names of the sheets of a file, each its own: Excel tells them apart without regard to case. */
export const sheetNames = (wanted: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const name = sheetName(text);
    let own = name;
    for (let number = 2; taken.has(own.toLocaleLowerCase('vi')); number += 1) own = `${name.slice(0, LONGEST_NAME - 5).trim()} (${number})`;
    taken.add(own.toLocaleLowerCase('vi'));
    return own;
  });
};

/** A text that a file of XML can hold. */
export const storableCell = (text: string): string => text.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

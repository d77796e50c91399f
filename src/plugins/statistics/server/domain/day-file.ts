import type { DayLine } from '../../contracts';

const COLUMNS = ['day', 'unit', 'site', 'kind', 'documentId', 'title', 'category', 'views'] as const;

/** What begins like a formula stays a text in whatever program opens the file. */
const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : value.replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Views day by day as CSV (RFC 4180, UTF-8 with the mark by which Excel knows it). */
export const dayFile = (lines: readonly DayLine[]): string =>
  `\ufeff${[COLUMNS.join(','), ...lines.map((line) => COLUMNS.map((column) => cell(line[column])).join(','))].join('\r\n')}\r\n`;

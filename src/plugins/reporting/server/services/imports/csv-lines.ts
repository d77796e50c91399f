import { Readable, pipeline } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { AppError } from '../../../../platform/server/public';
import { expectedHeadings, readHeadings, separatorOf, type Headings } from '../../domain/imports/headings';
import type { LineBatch, LineSource, NumberedLine } from '../../domain/imports/lines';
import { checkedBytes } from './checked-bytes';

const BOM = '\uFEFF';
const LONGEST_HEADING = 8192;
const LONGEST_LINE = 65_536;
const AT_ONCE = 1000;

const wrongHeadings = (sentence: string): AppError =>
  new AppError('reporting.import-columns', 400, `${sentence} Dòng đầu của tệp cần các cột: ${expectedHeadings()}.`, [], { expected: expectedHeadings() });

const listed = (what: string, names: readonly string[]): string => (names.length === 0 ? '' : `${what}: ${names.map((name) => `“${name}”`).join(', ')}.`);

const demandHeadings = (cells: readonly string[]): Exclude<Headings, { readonly missing: unknown }> => {
  const headings = readHeadings(cells);
  if (!('missing' in headings)) return headings;
  throw wrongHeadings([listed('Thiếu cột', headings.missing), listed('Có cột không nhận', headings.unknown), listed('Cột ghi hai lần', headings.repeated)].filter(Boolean).join(' '));
};

/** Reads as far as the end of the first line. */
const upToFirstLine = async (bytes: AsyncGenerator<Buffer>): Promise<{ readonly first: string; readonly read: Buffer }> => {
  let read = Buffer.alloc(0);
  while (read.length < LONGEST_HEADING && !/[\r\n]/.test(read.toString('utf8').trimStart())) {
    const { done, value } = await bytes.next();
    if (done) break;
    read = Buffer.concat([read, value]);
  }
  const [first = ''] = read.toString('utf8').replace(BOM, '').trimStart().split(/[\r\n]/, 1);
  return { first, read };
};

const parserFor = (first: string): Parser => parse({
  delimiter: separatorOf(first), record_delimiter: ['\r\n', '\n', '\r'], bom: true, relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_LINE,
});

async function* joined(read: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield read;
  yield* rest;
}

const linesIn = (cells: readonly string[]): number => {
  let lines = 1;
  for (const cell of cells) {
    if (cell.includes('\n')) lines += cell.split('\n').length - 1;
  }
  return lines;
};

const brokenAt = (line: number, error: CsvError): LineBatch['broken'] => ({
  line,
  message: error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'Từ dòng này tệp không đọc được tiếp: có dấu ngoặc kép (") mở mà không đóng, hoặc dòng quá dài.'
    : 'Từ dòng này tệp không đọc được tiếp: dấu ngoặc kép (") đặt sai chỗ. Ô có dấu ngoặc kép phải viết "" cho mỗi dấu.',
});

/**
 * Lines of a CSV file of long form: UTF-8 with or without BOM, any line ends, `;`, `,` or tab between fields, headings in
 * Vietnamese or English in any order. Read as it comes, in bounded memory.
 * @throws 400 for what is no such file, with the headings that are expected; 413 beyond `most` bytes
 */
export async function* csvLines(source: AsyncIterable<Buffer>, most: number): LineSource {
  const bytes = checkedBytes(source, most);
  const { first, read } = await upToFirstLine(bytes);
  if (first === '') throw wrongHeadings('Tệp trống.');
  const parser = parserFor(first);
  // An error of the source reaches the parser, and whoever reads from it.
  pipeline(Readable.from(joined(read, bytes)), parser, () => undefined);
  let headings: ReturnType<typeof demandHeadings> | null = null;
  let [line, records] = [1, 0];
  let [lines, misshapen]: [NumberedLine[], LineBatch['misshapen'][number][]] = [[], []];
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      const at = line;
      line += linesIn(cells);
      records += 1;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (headings === null) {
        headings = demandHeadings(cells);
        continue;
      }
      const { at: place, width } = headings;
      if (cells.length < width - (place.reason === width - 1 ? 1 : 0) || cells.slice(width).some((cell) => cell.trim() !== '')) {
        misshapen.push({ line: at, message: `Dòng có ${cells.length} ô, dòng đầu có ${width} cột. Ô có dấu phân cách phải đặt trong dấu ngoặc kép.` });
      } else {
        lines.push({
          line: at, programme: cells[place.programme] as string, template: cells[place.template] as string, period: cells[place.period] as string,
          unit: cells[place.unit] as string, row: cells[place.row] as string, column: cells[place.column] as string, value: cells[place.value] as string,
          reason: place.reason === null ? null : cells[place.reason] ?? null,
        });
      }
      if (lines.length + misshapen.length < AT_ONCE) continue;
      yield { lines, misshapen, broken: null };
      [lines, misshapen] = [[], []];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Records that were read but not handed over any more stand before the one that breaks.
    const passed = Number((error as { readonly records?: unknown }).records ?? records) - records;
    yield { lines, misshapen, broken: brokenAt(line + Math.max(0, passed), error) };
    return;
  }
  if (headings === null) throw wrongHeadings('Tệp trống.');
  yield { lines, misshapen, broken: null };
}

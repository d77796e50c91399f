import { z } from 'zod';
import { AppError } from '../../../../platform/server/public';
import { IMPORT_COLUMNS } from '../../domain/imports/headings';
import type { LineBatch, LineSource, NumberedLine } from '../../domain/imports/lines';
import { checkedBytes } from './checked-bytes';

const text = z.string().max(200);
const oneLine = z.strictObject({
  programme: text, template: text, period: text, unit: text, row: text, column: text,
  value: z.union([z.string().max(10_000), z.number(), z.null()]), reason: z.string().max(10_000).nullable().optional(),
});
const AT_ONCE = 1000;

const notLines = (): AppError =>
  new AppError('reporting.import-json', 400, `Nội dung gửi lên phải là JSON: một danh sách dòng, hoặc {"lines": [...]}, mỗi dòng có ${IMPORT_COLUMNS.join(', ')}.`);

const listIn = (parsed: unknown): readonly unknown[] => {
  if (Array.isArray(parsed)) return parsed;
  const lines = typeof parsed === 'object' && parsed !== null && Object.keys(parsed).length === 1 ? (parsed as { readonly lines?: unknown }).lines : undefined;
  if (Array.isArray(lines)) return lines;
  throw notLines();
};

/** What is wrong with the shape of a line, by the names that were sent. */
const shapeFault = (error: z.ZodError): string => {
  const names = error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => `“${key.slice(0, 40)}” không có trong mẫu`) : [`“${issue.path.join('.')}” thiếu hoặc không đúng kiểu`]));
  return `Dòng không đúng mẫu: ${names.slice(0, 5).join('; ')}.`;
};

/**
 * Lines sent as JSON, an array or `{lines}`; numbered from 1.
 * @throws 400 for what is no such JSON, 413 beyond `most` bytes
 */
export async function* jsonLines(source: AsyncIterable<Buffer>, most: number): LineSource {
  const pieces: Buffer[] = [];
  for await (const piece of checkedBytes(source, most)) pieces.push(piece);
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw notLines();
  }
  const list = listIn(parsed);
  for (let from = 0; from < list.length; from += AT_ONCE) {
    const [lines, misshapen]: [NumberedLine[], LineBatch['misshapen'][number][]] = [[], []];
    for (const [index, each] of list.slice(from, from + AT_ONCE).entries()) {
      const line = from + index + 1;
      const read = oneLine.safeParse(each);
      if (read.success) lines.push({ ...read.data, line });
      else misshapen.push({ line, message: shapeFault(read.error) });
    }
    yield { lines, misshapen, broken: null };
  }
}

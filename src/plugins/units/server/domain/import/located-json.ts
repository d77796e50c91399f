/** JSON with the line of every value, so that a fault can name its line. */
export type Located =
  | { readonly kind: 'scalar'; readonly line: number; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly Located[] }
  | { readonly kind: 'object'; readonly line: number; readonly fields: ReadonlyMap<string, Located> };

export class JsonFault extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const DEEPEST = 16;
const SPACE = /[ \t\r\n]*/y;
const MARK = /[{}[\]:,]/y;
const WORD = /true|false|null|-?\d[\d.eE+-]*/y;

/** End of the string that begins at `start`. A loop: a pattern overflows the stack on megabytes of escapes. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
    else if (text[at] === '\n') return -1;
  }
  return -1;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * Reads JSON text. Stricter than JSON.parse: a name given twice in one object is a fault.
 * @throws JsonFault with the line, counted from 1.
 */
export function parseLocated(source: string): Located {
  const text = source.replace(/^\uFEFF/, '');
  let at = 0;
  let line = 1;
  let next = advance();

  function advance(): string {
    const space = matchAt(SPACE, text, at);
    line += space.split('\n').length - 1;
    at += space.length;
    if (at >= text.length) return '';
    const end = text[at] === '"' ? endOfString(text, at) : 0;
    if (end < 0) throw new JsonFault(line, 'Chuỗi ký tự thiếu dấu ngoặc kép đóng.');
    const token = end > 0 ? text.slice(at, end) : matchAt(MARK, text, at) || matchAt(WORD, text, at);
    if (token === '') throw new JsonFault(line, 'Ký tự không hợp lệ trong tệp JSON.');
    at += token.length;
    return token;
  }
  function expect(token: string): void {
    if (next !== token) throw new JsonFault(line, `Thiếu dấu "${token}".`);
    next = advance();
  }
  function scalar(): string | number | boolean | null {
    try {
      return JSON.parse(next) as string | number | boolean | null;
    } catch {
      throw new JsonFault(line, next === '' ? 'Tệp kết thúc giữa chừng.' : `Giá trị không hợp lệ: ${next.slice(0, 40)}.`);
    }
  }
  function value(depth: number): Located {
    const start = line;
    if (depth > DEEPEST) throw new JsonFault(line, 'Tệp lồng quá nhiều cấp.');
    if (next === '[') return { kind: 'list', line: start, items: list(depth) };
    if (next === '{') return { kind: 'object', line: start, fields: object(depth) };
    const read = scalar();
    next = advance();
    return { kind: 'scalar', line: start, value: read };
  }
  function list(depth: number): Located[] {
    const items: Located[] = [];
    expect('[');
    while (next !== ']') {
      items.push(value(depth + 1));
      if (next === ']') break;
      expect(',');
      if (next === ']') throw new JsonFault(line, 'Thừa dấu phẩy trước "]".');
    }
    expect(']');
    return items;
  }
  function object(depth: number): Map<string, Located> {
    const fields = new Map<string, Located>();
    expect('{');
    while (next !== '}') {
      const name = scalar();
      if (typeof name !== 'string') throw new JsonFault(line, 'Tên trường phải nằm trong dấu ngoặc kép.');
      if (fields.has(name)) throw new JsonFault(line, `Trường "${name}" ghi hai lần.`);
      next = advance();
      expect(':');
      fields.set(name, value(depth + 1));
      if (next === '}') break;
      expect(',');
      if (next === '}') throw new JsonFault(line, 'Thừa dấu phẩy trước "}".');
    }
    expect('}');
    return fields;
  }

  const root = value(0);
  if (next !== '') throw new JsonFault(line, 'Tệp có nội dung thừa sau phần dữ liệu.');
  return root;
}

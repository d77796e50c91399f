import { MAX_DEPTH, MAX_LENGTH, MAX_NODES } from './limits';
import { COMPARISONS, FUNCTIONS, Unreadable, type Expression, type ExpressionFault, type FunctionName, type ParsedExpression, type Range, type Reference } from './syntax';
import { tokensOf, type Token } from './tokens';

const asMember = <T extends string>(list: readonly T[], text: string): T | undefined => list.find((member) => member === text);

class Parser {
  private at = 0;
  private depth = 0;
  private nodes = 0;
  private readonly slots: (Reference | Range)[] = [];

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): ParsedExpression {
    if (this.atEnd()) throw new Unreadable('Chưa có công thức.', 0, 0);
    const root = this.disjunction();
    if (!this.atEnd()) throw this.unexpected();
    return { root, slots: this.slots, nodes: this.nodes };
  }

  private get token(): Token {
    return this.tokens[this.at] ?? (this.tokens[this.tokens.length - 1] as Token);
  }

  private atEnd(): boolean {
    return this.token.kind === 'end';
  }

  private take(): Token {
    const token = this.token;
    this.at += 1;
    return token;
  }

  private is(text: string): boolean {
    return this.token.kind !== 'number' && this.token.text.toLowerCase() === text;
  }

  private expect(text: string): Token {
    if (this.is(text)) return this.take();
    if (this.is('..')) throw this.unexpected();
    const { from, to } = this.token;
    throw new Unreadable(this.atEnd() ? `Thiếu “${text}” ở cuối công thức.` : `Chỗ này phải là “${text}”.`, from, to);
  }

  private unexpected(): Unreadable {
    const { kind, text, from, to } = this.token;
    if (kind === 'end') return new Unreadable('Công thức còn thiếu phần sau.', from, to);
    if (text === '..') return new Unreadable('Khoảng “..” chỉ dùng giữa hai ô, trong sum(…).', from, to);
    if (text === ',') return new Unreadable('Dấu “,” chỉ đứng giữa các phần của sum, min, max; số lẻ viết sau dấu chấm.', from, to);
    if (asMember(COMPARISONS, text)) return new Unreadable('Không so sánh nối tiếp; nối hai phép so sánh bằng “and”.', from, to);
    return new Unreadable(`Không hiểu “${text.slice(0, 20)}” ở chỗ này.`, from, to);
  }

  private node<T extends Expression | Range>(node: T): T {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) throw new Unreadable(`Công thức có quá ${MAX_NODES} phép tính và ô.`, node.from, node.to);
    return node;
  }

  private nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new Unreadable(`Công thức lồng nhau quá ${MAX_DEPTH} lớp.`, this.token.from, this.token.to);
    const result = read();
    this.depth -= 1;
    return result;
  }

  private disjunction(): Expression {
    let left = this.conjunction();
    while (this.is('or')) {
      this.take();
      const right = this.conjunction();
      left = this.node({ kind: 'logic', operator: 'or', left, right, from: left.from, to: right.to });
    }
    return left;
  }

  private conjunction(): Expression {
    let left = this.inversion();
    while (this.is('and')) {
      this.take();
      const right = this.inversion();
      left = this.node({ kind: 'logic', operator: 'and', left, right, from: left.from, to: right.to });
    }
    return left;
  }

  private inversion(): Expression {
    if (!this.is('not')) return this.comparison();
    const { from } = this.take();
    const of = this.nested(() => this.inversion());
    return this.node({ kind: 'not', of, from, to: of.to });
  }

  private comparison(): Expression {
    const left = this.addition();
    const operator = asMember(COMPARISONS, this.token.text);
    if (operator === undefined) return left;
    this.take();
    const right = this.addition();
    return this.node({ kind: 'comparison', operator, left, right, from: left.from, to: right.to });
  }

  private addition(): Expression {
    let left = this.product();
    for (let sign = asMember(['+', '-'] as const, this.token.text); sign !== undefined; sign = asMember(['+', '-'] as const, this.token.text)) {
      this.take();
      const right = this.product();
      left = this.node({ kind: 'arithmetic', operator: sign, left, right, from: left.from, to: right.to });
    }
    return left;
  }

  private product(): Expression {
    let left = this.signed();
    for (let sign = asMember(['*', '/'] as const, this.token.text); sign !== undefined; sign = asMember(['*', '/'] as const, this.token.text)) {
      this.take();
      const right = this.signed();
      left = this.node({ kind: 'arithmetic', operator: sign, left, right, from: left.from, to: right.to });
    }
    return left;
  }

  private signed(): Expression {
    if (!this.is('-')) return this.primary();
    const { from } = this.take();
    const of = this.nested(() => this.signed());
    return this.node({ kind: 'negation', of, from, to: of.to });
  }

  private primary(): Expression {
    const { kind, text, from, to } = this.token;
    if (kind === 'number') {
      this.take();
      return this.node({ kind: 'number', text, from, to });
    }
    if (this.is('(')) {
      this.take();
      const inner = this.nested(() => this.disjunction());
      this.expect(')');
      return inner;
    }
    if (this.is('[')) return this.cell(null, from);
    if (kind !== 'word') throw this.unexpected();
    return this.named();
  }

  /** What begins with a word: a form, the previous period or a function. */
  private named(): Expression {
    const { text, from, to } = this.take();
    if (this.is('[')) return this.cell(text, from);
    const word = text.toLowerCase();
    if (word === 'prev' && this.is('(')) return this.previous(from);
    const name = asMember(FUNCTIONS, word);
    if (name !== undefined && this.is('(')) return this.call(name, from);
    if (name !== undefined || word === 'prev') throw new Unreadable(`Sau “${word}” phải là “(”.`, from, to);
    throw new Unreadable(`Không có hàm hay biểu nào viết là “${text.slice(0, 20)}”; ô viết trong ngoặc vuông, thí dụ [3] hoặc T3[5].`, from, to);
  }

  private code(): string {
    const token = this.take();
    if (token.kind !== 'word') throw new Unreadable('Trong ngoặc vuông là mã cột, hoặc mã dòng, dấu “/” và mã cột.', token.from, token.to);
    return token.text;
  }

  /** `[3]` or `[HO/3]`; the bracket is the token at hand. */
  private cell(form: string | null, from: number): Reference {
    this.expect('[');
    const first = this.code();
    const second = this.is('/') ? (this.take(), this.code()) : null;
    const { to } = this.expect(']');
    const reference = this.node<Reference>({
      kind: 'reference', slot: this.slots.length, form, period: 'this', row: second === null ? null : first, column: second ?? first, from, to,
    });
    this.slots.push(reference);
    return reference;
  }

  private previous(from: number): Reference {
    this.expect('(');
    const start = this.token;
    const form = start.kind === 'word' ? this.take().text : null;
    if (!this.is('[')) throw new Unreadable('Trong prev(…) chỉ viết một ô, thí dụ prev([9]) hoặc prev(T1[HO/3]).', start.from, start.to);
    const inner = this.cell(form, start.from);
    const { to } = this.expect(')');
    const reference: Reference = { ...inner, period: 'previous', from, to };
    this.slots[inner.slot] = reference;
    return reference;
  }

  private call(name: FunctionName, from: number): Expression {
    this.expect('(');
    const of: (Expression | Range)[] = [];
    do {
      if (of.length > 0) this.take();
      of.push(this.nested(() => this.argument(name)));
    } while (this.is(','));
    const { to } = this.expect(')');
    if (name === 'abs' && of.length !== 1) throw new Unreadable('abs(…) nhận đúng một số.', from, to);
    return this.node({ kind: 'call', name, of, from, to });
  }

  private argument(name: FunctionName): Expression | Range {
    const first = this.disjunction();
    if (name !== 'sum' || first.kind !== 'reference' || !this.is('..')) return first;
    this.take();
    const start = this.token;
    const last = this.primary();
    if (last.kind !== 'reference') throw new Unreadable('Sau “..” phải là một ô.', start.from, start.to);
    return this.range(first, last);
  }

  private range(first: Reference, last: Reference): Range {
    const span = { from: first.from, to: last.to };
    const sameKind = first.form === last.form && first.period === last.period && (first.row === null) === (last.row === null);
    if (!sameKind || (first.row !== last.row && first.column !== last.column)) {
      throw new Unreadable('Hai đầu của khoảng phải cùng biểu, cùng kỳ, và cùng dòng hoặc cùng cột.', span.from, span.to);
    }
    this.slots.pop();
    const range = this.node<Range>({ kind: 'range', slot: first.slot, first, last, ...span });
    this.slots[first.slot] = range;
    return range;
  }
}

/** Reads an expression; or its first fault, in Vietnamese and with its place. Bounded in time and stack for any text. */
export const parseExpression = (text: string): { readonly parsed: ParsedExpression } | { readonly fault: ExpressionFault } => {
  if (text.length > MAX_LENGTH) return { fault: { message: `Công thức dài quá ${MAX_LENGTH} ký tự; hãy tách ra nhiều ô.`, from: MAX_LENGTH, to: text.length } };
  try {
    return { parsed: new Parser(tokensOf(text)).whole() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { fault: { message: error.message, from: error.from, to: error.to } };
  }
};

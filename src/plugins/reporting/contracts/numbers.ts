import type { ColumnDefinition } from './definition';
import { MAX_WHOLE_DIGITS, MAX_PLACES } from './exact';
import { understand, withoutFrills } from './numbers/notation';

export type FigureFault = 'empty' | 'not-a-number' | 'exponent' | 'imprecise' | 'grouping' | 'ambiguous' | 'too-long' | 'not-whole' | 'too-many-decimals' | 'text';

export type FigureReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: FigureFault; readonly message: string; /** What it might mean, exact, when that is not clear. */ readonly readings?: readonly string[] };

/** Of a cell of text. */
export const MAX_TEXT_LENGTH = 1_000;
const LONGEST_TYPED = 100;
/** Tabs and line breaks may stand in a text, other control characters not. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const refused = (code: FigureFault, message: string, readings?: readonly string[]): FigureReading => ({ ok: false, code, message, ...(readings ? { readings } : {}) });

/** An exact number as people here read it: `-1234.5` is `-1.234,5`. Digits are never rounded or added. */
const inVietnamese = (exact: string): string => {
  const negative = exact.startsWith('-');
  const [whole = '', decimals] = (negative ? exact.slice(1) : exact).split('.');
  return `${negative ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${decimals === undefined ? '' : `,${decimals}`}`;
};

/** How a reading is typed so that nobody can take it for another: `1234`, or `1,2340`. */
const unmistakable = (exact: string): string => {
  const [whole = '', decimals] = exact.split('.');
  return decimals === undefined ? whole : `${whole},${decimals.padEnd(4, '0')}`;
};

/** An exact figure for a screen or a print, with as many decimals as its column has: `1.234,50`. More decimals than that are shown, never cut. */
export const showFigure = (exact: string, places: number): string => {
  const [whole = '', decimals = ''] = exact.split('.');
  const padded = decimals.padEnd(places, '0');
  return inVietnamese(padded === '' ? whole : `${whole}.${padded}`);
};

const fitting = (value: string, { type, places }: Pick<ColumnDefinition, 'type' | 'places'>): FigureReading => {
  const [whole = ''] = value.replace('-', '').split('.');
  if (whole.length > MAX_WHOLE_DIGITS) return refused('too-long', `Số có quá ${MAX_WHOLE_DIGITS} chữ số; xem lại số vừa nhập.`);
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  if (decimals > (type === 'integer' ? 0 : Math.min(places, MAX_PLACES))) {
    return type === 'integer' || places === 0
      ? refused('not-whole', 'Cột này chỉ nhận số nguyên; hãy làm tròn rồi nhập lại.')
      : refused('too-many-decimals', `Cột này lấy ${places} chữ số lẻ; hãy làm tròn rồi nhập lại.`);
  }
  return { ok: true, value };
};

/** What most cells hold, and what an import of a million reads first. */
const PLAIN_WHOLE = /^(?:0|[1-9]\d{0,14})$/;

const readTyped = (typed: string, column: Pick<ColumnDefinition, 'type' | 'places'>): FigureReading => {
  if (PLAIN_WHOLE.test(typed)) return { ok: true, value: typed };
  const text = withoutFrills(typed);
  if (text === '') return refused('empty', 'Chưa nhập số.');
  if (text.length > LONGEST_TYPED) return refused('too-long', `Số có quá ${MAX_WHOLE_DIGITS} chữ số; xem lại số vừa nhập.`);
  const meaning = understand(text, column.type === 'integer' ? 0 : column.places);
  switch (meaning.kind) {
    case 'exact': return fitting(meaning.value, column);
    case 'exponent': return refused('exponent', 'Hãy viết số đầy đủ, không dùng lũy thừa (chữ “e”).');
    case 'grouping': return refused('grouping', 'Dấu phân cách phải đứng giữa từng nhóm ba chữ số, thí dụ 1.234.567.');
    case 'not-a-number': return refused('not-a-number', 'Ô này chỉ nhận số, không kèm chữ, đơn vị hay ký hiệu, thí dụ 1.234 hoặc 12,5.');
    case 'ambiguous': {
      const possible = meaning.readings.filter((reading) => fitting(reading, column).ok);
      return refused('ambiguous', `Không rõ “${text}” là ${meaning.readings.map(inVietnamese).join(' hay ')}; hãy nhập ${possible.map(unmistakable).join(' hoặc ')}.`, meaning.readings);
    }
  }
};

/** A JSON number is written with a dot; what binary fractions cannot hold exactly is asked for as text. */
const readNumber = (given: number, column: Pick<ColumnDefinition, 'type' | 'places'>): FigureReading => {
  if (!Number.isFinite(given)) return refused('not-a-number', 'Ô này chỉ nhận số hữu hạn.');
  const text = String(given);
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  if (text.includes('e') || digits.length > 15) return refused('imprecise', 'Số này quá dài để gửi dưới dạng số; hãy gửi dưới dạng chữ.');
  return fitting(Object.is(given, -0) ? '0' : text, column);
};

/**
 * Reads what somebody typed, pasted or sent for a cell into the exact form (without zeros at the end of decimals).
 * Vietnamese notation is understood (`1.234,5`, `1 234,5`), and any other that can mean one thing only; what could mean
 * two is refused with both. Bounds are not asked here: `violatesRange`. Of a text column it is the text.
 */
export const readFigure = (given: string | number, column: Pick<ColumnDefinition, 'type' | 'places'>): FigureReading => {
  if (column.type !== 'text') return typeof given === 'number' ? readNumber(given, column) : readTyped(given, column);
  const text = String(given).normalize('NFC').trim();
  if (text === '') return refused('empty', 'Chưa nhập nội dung.');
  if (text.length > MAX_TEXT_LENGTH) return refused('text', `Nội dung dài quá ${MAX_TEXT_LENGTH} ký tự.`);
  return CONTROL.test(text) ? refused('text', 'Nội dung có ký tự không đọc được; hãy gõ lại.') : { ok: true, value: text };
};

import { dateOf } from '../plugins/platform/server/public';
import { html, type Html } from './html';

/** A day (`YYYY-MM-DD`) or an instant (ISO) as people here write it: `20/02/2025`. */
export const dayInWords = (at: string): string => (at === '' ? '' : at.length === 10 ? at : dateOf(new Date(at))).split('-').reverse().join('/');

export const time = (at: string): Html => html`<time datetime="${at}">${dayInWords(at)}</time>`;

/** An exact decimal in digits (`-4859.96`) as it is written here: `-4.859,96`. */
export const numberInWords = (value: string): string => {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};

/** `284 kB`, `1,2 MB`. */
export const sizeInWords = (bytes: number): string =>
  (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`);

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/pdf/, 'PDF'], [/word|opendocument\.text/, 'Văn bản'], [/sheet|excel|csv/, 'Bảng tính'], [/presentation|powerpoint/, 'Trình chiếu'],
  [/^image\//, 'Ảnh'], [/^video\//, 'Phim'], [/^audio\//, 'Âm thanh'], [/zip/, 'Tệp nén'],
];

export const kindInWords = (mime: string): string => KINDS.find(([pattern]) => pattern.test(mime))?.[1] ?? 'Tệp';

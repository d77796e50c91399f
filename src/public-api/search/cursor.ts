import { z } from 'zod';
import { cursorParameter, cursorText, readCursor } from '../request/cursor';
import type { Place } from './find-items';

const place = z.tuple([
  z.string().regex(/^-?\d{1,6}\.\d{4}$/), z.string().regex(/^\d{4,6}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?$/), z.string().regex(/^[a-z0-9]{24}$/),
]);

/** The place behind which an answer goes on, as one text without meaning to the caller. */
export const cursorOf = ({ score, at, document }: Place): string => cursorText([score, at, document]);

/** The place that a cursor names; null for anything that `cursorOf` has not made. */
export const placeOf = (text: string): Place | null => {
  const found = readCursor(place, text);
  if (found === null) return null;
  const [score, at, document] = found;
  return Number.isNaN(Date.parse(`${at.replace(' ', 'T')}Z`)) ? null : { score, at, document };
};

/** The parameter `cursor`. */
export const cursor = cursorParameter(200).refine((text) => placeOf(text) !== null, { error: 'Không phải con trỏ mà tìm kiếm đã trả về.' });

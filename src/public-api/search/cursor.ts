import { z } from 'zod';
import type { Place } from './find-items';

const place = z.tuple([
  z.string().regex(/^-?\d{1,6}\.\d{4}$/), z.string().regex(/^\d{4,6}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?$/), z.string().regex(/^[a-z0-9]{24}$/),
]);

/** The place behind which an answer goes on, as one text without meaning to the caller. */
export const cursorOf = ({ score, at, document }: Place): string => Buffer.from(JSON.stringify([score, at, document])).toString('base64url');

/** The place that a cursor names; null for anything that `cursorOf` has not made. */
export const placeOf = (text: string): Place | null => {
  try {
    const [score, at, document] = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    const found = { score, at, document };
    return !Number.isNaN(Date.parse(`${at.replace(' ', 'T')}Z`)) && cursorOf(found) === text ? found : null;
  } catch {
    return null;
  }
};

/** The parameter `cursor`. */
export const cursor = z.string().max(200).regex(/^[A-Za-z0-9_-]+$/).refine((text) => placeOf(text) !== null, { error: 'Không phải con trỏ mà tìm kiếm đã trả về.' });

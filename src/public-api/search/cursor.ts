import { z } from 'zod';
import type { Place } from './find-items';

const place = z.tuple([
  z.string().regex(/^-?\d{1,6}\.\d{4}$/), z.string().regex(/^\d{4,6}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?$/), z.string().regex(/^[a-z0-9]{24}$/),
]);

/** The place behind which an answer goes on, as one text without meaning to the caller. */
export const cursorOf = ({ score, at, document }: Place): string => Buffer.from(JSON.stringify([score, at, document])).toString('base64url');

const read = (text: string): Place | null => {
  try {
    const [score, at, document] = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return Number.isNaN(Date.parse(`${at.replace(' ', 'T')}Z`)) ? null : { score, at, document };
  } catch {
    return null;
  }
};

/** The parameter `cursor`: only what `cursorOf` has made. */
export const cursor = z.string().max(200).regex(/^[A-Za-z0-9_-]+$/).transform((text, context) => {
  const found = read(text);
  if (found !== null && cursorOf(found) === text) return found;
  context.addIssue({ code: 'custom', message: 'Không phải con trỏ mà tìm kiếm đã trả về.' });
  return z.NEVER;
});

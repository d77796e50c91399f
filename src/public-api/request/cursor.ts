import { z } from 'zod';

/** A place in an order as one text without meaning to the caller. */
export const cursorText = (place: readonly unknown[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** What a cursor says, where it has the shape of `place` and is written as `cursorText` writes it; null for everything else. */
export const readCursor = <T extends z.ZodType<readonly unknown[]>>(place: T, text: string): z.output<T> | null => {
  try {
    const found = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return cursorText(found) === text ? found : null;
  } catch {
    return null;
  }
};

/** A parameter `cursor` in its outer form. */
export const cursorParameter = (longest: number) => z.string().max(longest).regex(/^[A-Za-z0-9_-]+$/);

import { diffChildren } from './flow';
import { parse } from './parse';
import { htmlOf } from './tree';

/** HTML in the one form in which it is compared. */
export const comparable = (html: string): string => htmlOf(parse(html));

/**
 * The new text with all that came and went since the old one marked (marks.ts says how). Accepting all marks gives
 * `comparable(fresh)`, rejecting them `comparable(old)`.
 */
export const diffHtml = (old: string, fresh: string): string => htmlOf(diffChildren(parse(old), parse(fresh), ''));

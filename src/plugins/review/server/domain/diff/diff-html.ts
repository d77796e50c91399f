import { diffChildren } from './flow';
import { parse, type Digests } from './parse';
import { htmlOf } from './tree';

/** HTML in the one form in which it is compared. */
export const comparable = (html: string): string => htmlOf(parse(html));

/**
 * The new text with all that came and went since the old one marked (marks.ts says how). Accepting all marks gives
 * `comparable(fresh)`, rejecting them `comparable(old)`; digests add `data-sha` to pictures and links (parse.ts).
 */
export const diffHtml = (old: string, fresh: string, digests: { readonly old?: Digests; readonly fresh?: Digests } = {}): string =>
  htmlOf(diffChildren(parse(old, digests.old), parse(fresh, digests.fresh), ''));

import type { Pasted } from '../grid/pasting';
import type { Words } from '../words';

/** So many texts that found no cell are named. */
const NAMED = 5;

/** What became of a pasted block, in sentences. */
export const pasteText = ({ entries, outside, computed, unread }: Pasted, { t }: Pick<Words, 't'>): string => [
  t('report.paste.done', { count: entries.size }),
  ...(computed > 0 ? [t('report.paste.computed', { count: computed })] : []),
  ...(unread.length > 0 ? [t('report.paste.unread', { count: unread.length })] : []),
  ...(outside.length > 0 ? [t('report.paste.outside', { count: outside.length, texts: [...outside.slice(0, NAMED), ...(outside.length > NAMED ? ['…'] : [])].join('; ') })] : []),
].join(' ');

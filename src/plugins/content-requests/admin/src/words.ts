import { useWordsOf, type PluginWords } from '../../../platform/admin/src/public';
import { key } from './plugin-id';

/** What these screens say. */
export const useWords = (): PluginWords => useWordsOf(key);

export type Words = PluginWords;

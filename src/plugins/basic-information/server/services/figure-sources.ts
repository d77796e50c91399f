import type { Core } from '@strapi/strapi';

/** How an item of a source is shown as a side of a conflict. */
export interface DescribedItem {
  /** Title of what readers see; of the draft when they see nothing. */
  readonly title: string;
  readonly draftTitle: string;
  /** Path inside the staff screens. */
  readonly link: string;
}

/**
 * Somewhere that figures come from (BI-3.3, BI-5.1): entries of this system today, approved reporting values later. Its
 * figures are given with `recordFigures` in the transaction that changes them.
 */
export interface FigureSource {
  /** Stable, stored with each figure. */
  readonly key: string;
  /** What officials read. */
  readonly name: string;
  describe(strapi: Core.Strapi, refs: readonly string[]): Promise<ReadonlyMap<string, DescribedItem>>;
  /** Which items are under verification, so that their drafts count; all such items when `refs` is left out. */
  underWay(strapi: Core.Strapi, refs?: readonly string[]): Promise<ReadonlySet<string>>;
}

const sources = new Map<string, FigureSource>();

/** Names a source; a plugin does this in its `register`. */
export const registerFigureSource = (source: FigureSource): void => void sources.set(source.key, source);

export const figureSources = (): readonly FigureSource[] => [...sources.values()];

export const figureSource = (key: string): FigureSource => {
  const source = sources.get(key);
  if (source === undefined) throw new Error(`Unknown figure source "${key}": register it in the plugin's register()`);
  return source;
};

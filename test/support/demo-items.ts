import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changedBody } from '../../scripts/demo-content/change';
import type { ArticleRow, InfoEntryRow, Item, LegalDocumentRow, Step } from '../../scripts/demo-content/items';
import { readItems } from '../../scripts/demo-content/read-items';
import { slugOf } from '../../src/plugins/platform/contracts/slug';

const DATA = path.resolve(__dirname, '..', '..', 'database', 'data');

/** A file of `database/data`. */
export const data = <T>(name: string): T => JSON.parse(readFileSync(path.join(DATA, name), 'utf8')) as T;

export type Kind = 'article' | 'legal-document' | 'info-entry';

/** An item of the demo with what its steps make of it. */
export interface DemoItem extends Item {
  readonly kind: Kind;
  readonly workflow: 'portal' | 'unit' | 'basic-information';
  readonly category: string;
  /** Every text that it ever has, the last one now. */
  readonly bodies: readonly string[];
  readonly state: string;
  /** Approvals of the text as it is now. */
  readonly stage: number;
  /** Stands before the public, whatever a newer text is waiting for. */
  readonly isPublic: boolean;
  readonly row: ArticleRow | LegalDocumentRow | InfoEntryRow;
}

const STAGES = { portal: 3, unit: 1, 'basic-information': 1 } as const;

interface Place { state: string; stage: number; isPublic: boolean }

/** The words of the moderation machine, followed without its rules: the loading itself proves those. */
const after = (stages: number) => (place: Place, { act }: Step): Place => {
  switch (act) {
    case 'submit': return { ...place, state: 'open', stage: 0 };
    case 'approve': return { ...place, stage: place.stage + 1, state: place.stage + 1 === stages ? 'approved' : 'open' };
    case 'return': return { ...place, state: 'returned' };
    case 'publish': return { ...place, state: 'published', isPublic: true };
    case 'cancel': return { ...place, state: 'cancelled' };
    case 'unpublish': return { ...place, state: 'withdrawn', isPublic: false };
    case 'edit': return { ...place, stage: 0 };
    case 'pass':
    case 'propose': return place;
  }
};

const bodiesOf = (body: string, steps: readonly Step[]): readonly string[] =>
  steps.reduce<string[]>((bodies, step) => (step.act === 'edit' && step.body ? [...bodies, changedBody(bodies.at(-1) ?? '', step)] : bodies), [body]);

const itemOf = (kind: Kind, workflow: DemoItem['workflow'], row: DemoItem['row'], category: string, body: string): DemoItem => ({
  ...row, kind, workflow, category, row,
  bodies: bodiesOf(body, row.steps),
  ...row.steps.reduce(after(STAGES[workflow]), { state: 'draft', stage: 0, isPublic: false }),
});

/** The steps of an item itself, without those of its copy on the portal. */
const ownSteps = (steps: readonly Step[]): readonly Step[] => steps.filter(({ on }) => on === undefined);

/** The copy on the portal that a step of an article made: the same text, proposed by whoever took that step. */
const copyOf = (row: ArticleRow): DemoItem[] => {
  const proposal = row.steps.find(({ act }) => act === 'propose');
  if (proposal === undefined) return [];
  const { by, at = row.at } = proposal;
  const steps: readonly Step[] = [{ act: 'submit', by }, ...row.steps.filter(({ on }) => on === 'copy')];
  return [itemOf('article', 'portal', { ...row, key: slugOf(row.title), site: '/', by, at, steps }, row.category, row.body)];
};

/** All items of the demo. */
export const demoItems = async (): Promise<readonly DemoItem[]> => {
  const { articles, legalDocuments, infoEntries } = await readItems(path.join(DATA, 'demo'));
  return [
    ...articles.map((row) => itemOf('article', row.site === '/' ? 'portal' : 'unit', { ...row, steps: ownSteps(row.steps) }, row.category, row.body)),
    ...articles.flatMap(copyOf),
    ...legalDocuments.map((row) => itemOf('legal-document', 'portal', row, '', '')),
    ...infoEntries.map((row) => itemOf('info-entry', 'basic-information', row, row.category, (row.body ?? []).join('\n'))),
  ];
};

/** The address of an article below the host of the portal. */
export const addressOf = ({ key, row }: DemoItem): string => {
  const { site } = row as ArticleRow;
  return `${site === '/' ? '' : site}/bai-viet/${key}`;
};

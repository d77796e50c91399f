import type { Core } from '@strapi/strapi';
import { today } from '../plugins/platform/server/public';
import { currentTree, isValidAt, unitAt, unitsOf, type UnitRow } from '../plugins/units/server/public';
import { readData } from './read-data';

type Frequency = 'quarterly' | 'yearly' | 'on-change';

interface ResponsibilityRow {
  /** Code of one unit on the day of the file, or a kind of which every unit is meant. */
  readonly unit?: string;
  readonly kind?: string;
  /** Address of the information group. */
  readonly category: string;
  readonly frequency?: Frequency;
  readonly validFrom?: string;
}

interface ResponsibilityFile {
  readonly on: string;
  readonly frequency: Frequency;
  readonly legalBasis: string;
  readonly rows: readonly ResponsibilityRow[];
}

const RESPONSIBILITY = 'plugin::basic-information.responsibility';
const CATEGORY = 'api::info-category.info-category';

/** First day of the quarter or year: a duty that begins with the system owes nothing for the time before. */
const periodStart = (frequency: Frequency, day: string): string => {
  const [year = '', month = ''] = day.split('-');
  if (frequency === 'yearly') return `${year}-01-01`;
  return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
};

const meant = async (strapi: Core.Strapi, row: ResponsibilityRow, on: string): Promise<readonly UnitRow[]> => {
  if (row.unit === undefined) return (await unitsOf(strapi)).filter((unit) => unit.kind === row.kind && isValidAt(unit, on));
  const unit = await unitAt(strapi, row.unit, on);
  return unit ? [unit] : [];
};

/** Pairs of unit and category for which somebody has ever been made responsible. */
const knownPairs = async (strapi: Core.Strapi): Promise<Set<string>> => {
  const rows = (await strapi.db.query(RESPONSIBILITY as never).findMany({
    select: ['id'], populate: { unit: { select: ['documentId'] }, category: { select: ['documentId'] } },
  } as never)) as unknown as { unit: { documentId: string } | null; category: { documentId: string } | null }[];
  return new Set(rows.map(({ unit, category }) => `${unit?.documentId} ${category?.documentId}`));
};

/**
 * Adds who answers for which group of information, for units in force today, where nothing was said yet (BI-8.8); what an
 * operator changed or ended since stays. Returns how many it added.
 */
export const addResponsibilities = async (strapi: Core.Strapi, name: string): Promise<number> => {
  let added = 0;
  const { on, frequency: usual, legalBasis, rows } = await readData<ResponsibilityFile>(strapi, name);
  const [known, tree] = [await knownPairs(strapi), await currentTree(strapi)];
  for (const row of rows) {
    const category = await strapi.documents(CATEGORY).findFirst({ filters: { slug: row.category } });
    if (!category) continue;
    const frequency = row.frequency ?? usual;
    for (const unit of await meant(strapi, row, on)) {
      const pair = `${unit.documentId} ${category.documentId}`;
      if (known.has(pair) || !tree.inForce(unit.documentId)) continue;
      known.add(pair);
      await strapi.documents(RESPONSIBILITY as never).create({
        data: {
          frequency, legalBasis, validFrom: row.validFrom ?? periodStart(frequency, today()),
          unit: { connect: [{ documentId: unit.documentId }] }, category: { connect: [{ documentId: category.documentId }] },
        },
      } as never);
      added += 1;
    }
  }
  return added;
};

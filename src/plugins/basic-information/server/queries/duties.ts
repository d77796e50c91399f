import type { Core } from '@strapi/strapi';
import { reader, TIME_ZONE } from '../../../platform/server/public';
import { submissionDays } from '../../../moderation/server/public';
import { currentTree, scopedTypes, scopeFor, unitsOf } from '../../../units/server/public';
import type { Actor, UnitId } from '../../../units/contracts';
import type { Frequency } from '../../contracts';
import { obligationOn, type Obligation } from '../domain/obligations';
import { INFO_ENTRY, RESPONSIBILITY } from '../uids';
import { categoryTree, type CategoryTree } from './category-tree';

/** What a unit answers for in a category, and where it stands on a day. */
export interface Duty {
  /** documentId of the responsibility; null where entries stand without one. */
  readonly responsibility: string | null;
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string };
  readonly category: { readonly documentId: string; readonly name: string };
  readonly frequency: Frequency;
  readonly legalBasis: string | null;
  readonly obligation: Obligation;
  readonly lastProvidedOn: string | null;
}

interface Responsibility {
  readonly documentId: string;
  readonly unit: { readonly documentId: string } | null;
  readonly category: { readonly documentId: string } | null;
  readonly frequency: Frequency;
  readonly validFrom: string;
  readonly legalBasis: string | null;
}

const inForce = (day: string): object => ({ $and: [{ validFrom: { $lte: day } }, { $or: [{ validTo: null }, { validTo: { $gt: day } }] }] });

const responsibilitiesOf = async (strapi: Core.Strapi, actor: Actor, day: string): Promise<readonly Responsibility[]> => {
  const type = scopedTypes(strapi).get(RESPONSIBILITY);
  const where = type ? scopeFor(actor, 'read', type) : false;
  if (where === false) return [];
  return (await strapi.db.query(RESPONSIBILITY).findMany({
    where: { $and: [where, inForce(day)] },
    populate: { unit: { select: ['documentId'] }, category: { select: ['documentId'] } },
  } as never)) as unknown as Responsibility[];
};

/** Units and categories of which entries stand, within the person's scope, whether or not somebody was made responsible. */
const standingPairs = async (strapi: Core.Strapi, actor: Actor): Promise<readonly { unit: string; category: string }[]> => {
  const type = scopedTypes(strapi).get(INFO_ENTRY);
  const where = type ? scopeFor(actor, 'read', type) : false;
  if (where === false) return [];
  const rows = (await strapi.db.query(INFO_ENTRY).findMany({
    where: { $and: [where, { publishedAt: null }, { category: { documentId: { $notNull: true } } }] },
    select: ['id'], populate: { unit: { select: ['documentId'] }, category: { select: ['documentId'] } },
  } as never)) as unknown as { unit: { documentId: string } | null; category: { documentId: string } | null }[];
  const pairs = new Map(rows.flatMap(({ unit, category }) => (unit && category ? [[`${unit.documentId} ${category.documentId}`, { unit: unit.documentId, category: category.documentId }] as const] : [])));
  return [...pairs.values()];
};

const confirmationsOf = async (strapi: Core.Strapi, units: readonly string[]): Promise<readonly { unit: string; category: string; on: string }[]> =>
  (await reader(strapi).raw<{ rows: { unit: string; category: string; on: string }[] }>(
    'select unit, category, confirmed_on::text as "on" from congtinh.basic_information_confirmations where unit = any(?)', [[...units]] as never)).rows;

/**
 * All duties within the person's scope on a day, with and without anything provided (BI-8.8): what is missing is a row.
 * A fixed number of statements. Duties of closed units have ended with them.
 */
export const dutiesOf = async (strapi: Core.Strapi, actor: Actor, day: string): Promise<{ readonly duties: readonly Duty[]; readonly categories: CategoryTree }> => {
  const [responsibilities, pairs, categories, tree] = [
    await responsibilitiesOf(strapi, actor, day), await standingPairs(strapi, actor), await categoryTree(strapi), await currentTree(strapi),
  ];
  const units = new Map((await unitsOf(strapi)).map(({ documentId, code, name }) => [documentId as string, { documentId: documentId as string, code, name }]));
  const living = responsibilities.flatMap((one) => (one.unit && one.category && tree.inForce(one.unit.documentId as UnitId)
    ? [{ ...one, unit: one.unit.documentId, category: one.category.documentId }] : []));
  const covered = new Set(living.map(({ unit, category }) => `${unit} ${category}`));
  const unitIds = [...new Set([...living.map(({ unit }) => unit), ...pairs.map(({ unit }) => unit)])];
  const provided = new Map<string, string[]>();
  for (const { unit, category, on } of [...await submissionDays(strapi, INFO_ENTRY, unitIds, TIME_ZONE), ...await confirmationsOf(strapi, unitIds)]) {
    for (const each of categories.lineOf(category)) provided.set(`${unit} ${each}`, [...(provided.get(`${unit} ${each}`) ?? []), on]);
  }
  const dutyOf = (unit: string, category: string, rest: Pick<Duty, 'responsibility' | 'frequency' | 'legalBasis'>, since: string): Duty => {
    const days = provided.get(`${unit} ${category}`) ?? [];
    return {
      ...rest,
      unit: units.get(unit) ?? { documentId: unit, code: '', name: unit },
      category: { documentId: category, name: categories.nameOf(category) },
      obligation: obligationOn({ frequency: rest.frequency, since, provided: days }, day),
      lastProvidedOn: [...days].sort().at(-1) ?? null,
    };
  };
  const others = pairs.filter(({ unit, category }) => !categories.lineOf(category).some((each) => covered.has(`${unit} ${each}`)));
  return {
    categories,
    duties: [
      ...living.map(({ documentId, unit, category, frequency, legalBasis, validFrom }) => dutyOf(unit, category, { responsibility: documentId, frequency, legalBasis }, validFrom)),
      ...others.map(({ unit, category }) => dutyOf(unit, category, { responsibility: null, frequency: 'on-change', legalBasis: null }, day)),
    ],
  };
};

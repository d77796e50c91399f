import type { Core } from '@strapi/strapi';
import { moderationFigures, type FigureGroup, type FigureRow } from '../../../moderation/server/public';
import { today } from '../../../platform/server/public';
import type { UnitRow } from '../../../units/server/public';
import { monthsOf, type PartFigures, type Period, type Statistics, type UnitFigures } from '../../contracts';
import { byName, figuresOf, NOTHING, standingOf, worstFirst } from '../domain/figures';
import { notFound } from '../services/refusals';
import { partNames, type PartNames } from './part-names';
import { readableUnits } from './readable-units';

const refOf = ({ documentId, code, name }: UnitRow) => ({ documentId: documentId as string, code, name });

/** In force on at least one day of the period. */
const wasThere = ({ validFrom, validTo }: UnitRow, { from, to }: Period): boolean => (validFrom ?? '') <= to && (validTo === null || from < validTo);

const size = ({ published, corrected, returned, withdrawn, waiting }: PartFigures): number => published + corrected + returned + withdrawn + waiting;

const partsOf = (rows: readonly FigureRow[], by: FigureGroup, name: (key: string | null) => string): readonly PartFigures[] =>
  rows.filter((row) => row.by === by).map((row) => ({ key: row.key, name: name(row.key), ...standingOf(row) }))
    .sort((a, b) => size(b) - size(a) || a.name.localeCompare(b.name, 'vi'));

/** Every unit that has a site of its own, also with nothing: that is what the province wants to see; and whoever did something. */
const unitsOfReport = (units: readonly UnitRow[], rows: readonly FigureRow[], { sites }: PartNames, period: Period, alone: boolean): readonly UnitFigures[] => {
  const counted = new Map(rows.filter(({ by }) => by === 'unit').map((row) => [row.key, row]));
  const pathsOf = (id: string): readonly string[] => sites.filter(({ unit }) => unit?.documentId === id).map(({ path }) => path);
  return units
    .map((unit) => ({ unit, paths: pathsOf(unit.documentId), row: counted.get(unit.documentId) }))
    .filter(({ unit, paths, row }) => alone || row !== undefined || (paths.length > 0 && wasThere(unit, period)))
    .map(({ unit, paths, row }) => ({ unit: refOf(unit), sites: paths, ...standingOf(row ?? NOTHING) }));
};

/**
 * The statistics of one unit, or of all within the person's scope, over a period (PT-19.4). A fixed number of statements.
 * @throws 403 for whom statistics are not, 404 for a unit outside his scope
 */
export const statisticsOf = async (strapi: Core.Strapi, period: Period, unitId: string | null): Promise<Statistics> => {
  const { units: readable, overAll } = await readableUnits(strapi);
  const units = unitId === null ? readable : readable.filter(({ documentId }) => documentId === unitId);
  const [only] = units;
  if (only === undefined) throw notFound();
  const rows = await moderationFigures(strapi, { system: 'portal', units: units.map(({ documentId }) => documentId), from: period.from, to: period.to });
  const names = await partNames(strapi, rows.flatMap(({ by, key }) => (by === 'category' && key !== null ? [key] : [])));
  const months = new Map(rows.filter(({ by }) => by === 'month').map((row) => [row.key, row]));
  return {
    period, today: today(),
    // Whose scope is one unit has asked for it.
    unit: unitId === null && units.length > 1 ? null : refOf(only),
    total: standingOf(rows.find(({ by }) => by === 'all') ?? NOTHING),
    months: monthsOf(period, today()).map((month) => ({ month, ...figuresOf(months.get(month) ?? NOTHING) })),
    units: [...unitsOfReport(units, rows, names, period, unitId !== null)].sort(overAll ? worstFirst : byName),
    types: partsOf(rows, 'type', names.type),
    sites: partsOf(rows, 'site', names.site),
    categories: partsOf(rows, 'category', names.category),
  };
};

import type { Core } from '@strapi/strapi';
import { inTransaction, now, setClock } from '../../src/plugins/platform/server/public';
import type { ImportLine, PeriodView, ProgrammeView } from '../../src/plugins/reporting/contracts';
import { importLines, periods, transferComputedForms } from '../../src/plugins/reporting/server/public';
import { unitsOf, type UnitRow } from '../../src/plugins/units/server/public';
import { readData } from '../../src/starting-data/read-data';
import type { Account } from './accounts';
import { openOffice, type DemoPerson, type Office } from './person';
import { povertyFigures, type FormFigures, type YearFigures } from './poverty-figures';
import type { PovertyStep, PovertyStory } from './poverty-story';
import { walkReports, type Desk } from './poverty-walk';
import { accountOf } from './walk';

const PROGRAMME = 'giam-ngheo';
const OPEN_YEAR = 2024;
const FORMS = Array.from({ length: 13 }, (_, index) => `T${index + 1}`);

/** How much is loaded: everything, or for tests one district of the year before and what people do. */
export type Extent = 'all' | { readonly district: string };

type Reports = Readonly<Record<string, FormFigures>>;

const inForceOn = ({ validFrom, validTo }: UnitRow, day: string): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

function* linesOf(year: number, unit: string, reports: Reports, forms: readonly string[]): Generator<ImportLine> {
  for (const template of forms) {
    for (const [key, value] of Object.entries(reports[template] ?? {})) {
      const [row = '', column = ''] = key.split('/');
      yield { programme: PROGRAMME, template, period: String(year), unit, row, column, value: String(value) };
    }
  }
}

const withErrors = (reports: Reports, errors: Reports = {}): Reports => ({
  ...reports, ...Object.fromEntries(Object.entries(errors).map(([form, cells]) => [form, { ...reports[form], ...cells }])),
});

/** Opens a period over the operator's door. */
const open = async (operator: DemoPerson, { id, version }: PeriodView): Promise<void> => {
  await operator.send('POST', `/reporting/periods/${id}/open`, { version });
};

const importFigures = (strapi: Core.Strapi, lines: Iterable<ImportLine>, period: PeriodView, document: string | null): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const actor = { kind: 'system', reason: 'demo data' } as const;
    await importLines(strapi, uow, lines, { actor, ...(document === null ? {} : { transfer: { document } }) });
    if (document !== null) await transferComputedForms(strapi, uow, { periodId: period.id, document });
  });

/** The years before: opened, their figures taken over as approved, closed. */
const takeOver = async (strapi: Core.Strapi, operator: DemoPerson, period: PeriodView, communes: readonly UnitRow[], figures: YearFigures, document: string): Promise<void> => {
  await open(operator, period);
  const year = Number(period.code);
  await importFigures(strapi, communes.flatMap(({ code, documentId }) => [...linesOf(year, documentId, figures.get(code) ?? {}, FORMS)]), period, document);
  const standing = (await periods(strapi, PROGRAMME)).find(({ id }) => id === period.id);
  await operator.send('POST', `/reporting/periods/${period.id}/close`, { version: standing?.version });
};

const sayMadeUp = async (operator: DemoPerson, note: string): Promise<void> => {
  const { data } = await operator.send<{ data: readonly ProgrammeView[] }>('GET', '/reporting/programmes');
  const programme = data.find(({ code }) => code === PROGRAMME);
  if (!programme) throw new Error(`Demo data: there is no programme ${PROGRAMME}`);
  const { code: _, ...facts } = programme;
  await operator.send('PUT', `/reporting/programmes/${PROGRAMME}`, { ...facts, legalBasis: `${facts.legalBasis ?? ''}\n${note}` });
};

/** Drafts of communes that have nobody in the demo: most complete, some begun, some untouched, a few with errors. */
const drafts = function* (story: PovertyStory, communes: readonly UnitRow[], figures: YearFigures): Generator<ImportLine> {
  for (const [index, { code, documentId }] of communes.entries()) {
    if (story.errors[code] === undefined && index % story.untouchedEvery === story.untouchedEvery - 1) continue;
    const forms = story.errors[code] === undefined && index % story.partlyEvery === 0 ? story.partlyForms : FORMS;
    yield* linesOf(OPEN_YEAR, documentId, withErrors(figures.get(code) ?? {}, story.errors[code]), forms);
  }
};

interface Moment {
  readonly at: Date;
  happen(): Promise<void>;
}

const momentsOf = (desk: Desk, steps: readonly PovertyStep[]): readonly Moment[] => steps.map((step) => ({ at: new Date(step.at), happen: () => walkReports(desk, step) }));

/**
 * The poverty programme of the demo: figures of the years before taken over, the year that is open with reports in every
 * state, entered, returned and approved by people over the routes that everybody uses. All figures of communes are made up.
 */
export const reportPoverty = async (strapi: Core.Strapi, accounts: readonly Account[], extent: Extent = 'all'): Promise<void> => {
  const story = await readData<PovertyStory>(strapi, 'demo/poverty.json');
  const start = now();
  const office: Office = await openOffice(strapi);
  const person = (by: string): Promise<DemoPerson> => office.person(accountOf(accounts, by));
  try {
    const units = await unitsOf(strapi);
    const districts = new Map(units.filter(({ kind }) => kind === 'district').map(({ documentId, code }) => [documentId, code]));
    const communesOn = (day: string): readonly UnitRow[] => units.filter((unit) => unit.kind === 'commune' && inForceOn(unit, day));
    const districtOf = ({ parentId }: UnitRow): string => districts.get(parentId as never) ?? '';
    const figures = povertyFigures(communesOn(`${OPEN_YEAR}-12-31`).map((unit) => ({ code: unit.code, type: unit.type, district: districtOf(unit) })));
    const operator = await person(story.operator);

    await setClock(strapi, new Date(story.transferredAt));
    await sayMadeUp(operator, story.note);
    const planned = [...(await periods(strapi, PROGRAMME))].reverse().filter(({ code, state }) => state === 'planned' && figures.has(Number(code)));
    for (const period of planned.filter(({ historic }) => historic)) {
      if (extent !== 'all' && period.code !== String(OPEN_YEAR - 1)) continue;
      const communes = communesOn(period.cutOffOn).filter((unit) => extent === 'all' || districtOf(unit) === extent.district);
      await takeOver(strapi, operator, period, communes, figures.get(Number(period.code)) ?? new Map(), story.transfer);
    }

    const period = planned.find(({ code }) => code === String(OPEN_YEAR));
    if (!period) return;
    await setClock(strapi, new Date(story.openedAt));
    await open(operator, period);
    const communes = communesOn(period.cutOffOn);
    const year = figures.get(OPEN_YEAR) ?? new Map<string, Reports>();
    const peopled = new Set(story.communes.map(({ unit }) => unit));
    const alone = communes.filter((unit) => !peopled.has(unit.code) && (extent === 'all' || districtOf(unit) === extent.district));
    const moments = [
      { at: new Date(story.draftsAt), happen: () => importFigures(strapi, drafts(story, alone, year), period, null) },
      ...story.communes.flatMap(({ unit: code, officer, steps }) => {
        const unit = communes.find((each) => each.code === code);
        if (!unit) throw new Error(`Demo data: there is no commune ${code}`);
        if (extent !== 'all' && districtOf(unit) !== extent.district) return [];
        return momentsOf({ periodId: period.id, place: { programme: PROGRAMME, period: period.code }, unit: unit.documentId, figures: withErrors(year.get(code) ?? {}, story.errors[code]), person, officer }, steps);
      }),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, happen } of moments) {
      await setClock(strapi, at);
      await happen();
    }
  } finally {
    await setClock(strapi, start);
    await office.close();
  }
};

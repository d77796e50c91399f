import type { Knex } from 'knex';
import { headingOf, type FigureForm } from '../../contracts';
import { formsInUse, periodsOf } from './forms-in-use';

/** The forms of figures with their indicators as people read them; of several versions the one of the latest period. */
export const figureForms = async (db: Knex, programme: string, periodCodes: readonly string[], templates?: readonly string[]): Promise<readonly FigureForm[]> => {
  const periods = await periodsOf(db, programme, periodCodes);
  if (periods.length === 0) return [];
  const forms = await formsInUse(db, periods);
  return [...forms.ids.keys()].filter((code) => templates === undefined || templates.includes(code)).flatMap((code) => {
    const form = forms.all(code).at(-1);
    return form === undefined ? [] : [{
      code,
      rows: form.definition.sections.flatMap(({ rows }) => rows.map(({ code: row, label }) => ({ code: row, label }))),
      indicators: [...form.cells.values()].filter(({ role, definition }) => role === 'computed' || (definition.aggregate === 'sum' && definition.type !== 'text')).map(({ row, column, section, definition }) => ({
        row, column, heading: headingOf(form.definition.sections[section] ?? { header: [], columns: [] }, column), measure: definition.measure, places: definition.places,
      })),
    }];
  });
};

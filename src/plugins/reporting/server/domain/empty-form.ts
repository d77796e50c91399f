import type { FormDefinition } from '../../contracts';

/** What the first draft of a template begins with: one row and one column to be named. */
export const EMPTY_FORM: FormDefinition = {
  sections: [{
    code: 'A', title: null,
    columns: [{ code: '1', label: 'Cột 1', type: 'integer', places: 0, measure: '', min: '0', required: true, aggregate: 'sum' }],
    header: [{ column: '1' }],
    rows: [{ code: 'D1', label: 'Dòng 1' }],
  }],
  rules: [],
};

/** What a form may hold; beyond it nobody could fill it in, and a hostile one would cost time. */
export const MAX_SECTIONS = 20;
export const MAX_COLUMNS = 200;
export const MAX_ROWS = 500;
export const MAX_CELLS = 5_000;
export const MAX_RULES = 300;
export const MAX_CODE_LENGTH = 20;
export const MAX_RULE_CODE_LENGTH = 60;
export const MAX_LABEL_LENGTH = 500;
/** Of a measure or what the numbering line says. */
export const MAX_SHORT_LENGTH = 100;
export const MAX_HEADER_DEPTH = 6;
/** Groups and columns of one heading. */
export const MAX_HEADER_NODES = 600;
/** Steps of all formulas and rules, each in each row where it is computed: what one computation of the form costs. */
export const MAX_FORM_STEPS = 500_000;
/** More faults than these are not told at once. */
export const MAX_FAULTS = 100;
/** Codes of the rules that columns imply. */
export const IMPLIED_RULES = ['required', 'range', 'type'] as const;
export type ImpliedRule = (typeof IMPLIED_RULES)[number];

import fc from 'fast-check';

const COLUMNS = ['1', '2', '3', 'A1', 'x-y'] as const;
const number = fc.oneof(fc.integer({ min: 0, max: 999 }).map(String), fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9_999 })).map(([whole, decimals]) => `${whole}.${decimals}`));
const cell = fc.record({ form: fc.constantFrom('', '', '', 'T3', 'BC-01'), row: fc.constantFrom('', '', 'HO/', 'NK/'), column: fc.constantFrom(...COLUMNS), previous: fc.boolean() })
  .map(({ form, row, column, previous }) => (previous ? `prev(${form}[${row}${column}])` : `${form}[${row}${column}]`));
const range = fc.oneof(fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMNS)).map(([a, b]) => `[${a}]..[${b}]`), fc.constantFrom(...COLUMNS).map((column) => `T3[HO/${column}]..T3[NK/${column}]`));

/** Texts of expressions that are right; `numeric` a number, `condition` true or false. Spaces and parentheses vary. */
export const written = fc.letrec<{ numeric: string; condition: string }>((tie) => ({
  numeric: fc.oneof({ maxDepth: 4, withCrossShrink: true }, number, cell,
    fc.tuple(tie('numeric'), fc.constantFrom('+', '-', '*', '/'), tie('numeric')).map(([a, sign, b]) => `${a} ${sign} ${b}`),
    tie('numeric').map((a) => `(${a})`), tie('numeric').map((a) => `-${a}`),
    fc.tuple(fc.constantFrom('min', 'max', 'SUM'), fc.array(tie('numeric'), { minLength: 1, maxLength: 3 })).map(([name, parts]) => `${name}(${parts.join(',')})`),
    tie('numeric').map((a) => `abs( ${a} )`), fc.tuple(range, tie('numeric')).map(([a, b]) => `sum(${a}, ${b})`)),
  condition: fc.oneof({ maxDepth: 4, withCrossShrink: true },
    fc.tuple(tie('numeric'), fc.constantFrom('=', '<>', '<', '<=', '>', '>='), tie('numeric')).map(([a, sign, b]) => `${a}${sign}${b}`),
    fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map(([a, word, b]) => `${a} ${word} ${b}`),
    tie('condition').map((a) => `not (${a})`), tie('condition').map((a) => `(${a})`)),
}));

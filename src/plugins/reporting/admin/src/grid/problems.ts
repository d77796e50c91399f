import { resultKey, type RuleResult } from '../../../contracts';

/** `missing`: still to be filled; `note`: a rule that cannot be asked. */
export type ProblemKind = 'error' | 'warning' | 'missing' | 'note';

export interface Problem {
  readonly key: string;
  readonly kind: ProblemKind;
  readonly message: string;
  readonly fix: string;
  /** Cells of this form in this period. */
  readonly cells: readonly string[];
  readonly left: string | null;
  readonly right: string | null;
}

const kindOf = ({ rule, severity, outcome }: RuleResult): ProblemKind => {
  if (outcome === 'not-computable') return 'note';
  if (rule === 'required') return 'missing';
  return severity === 'block' ? 'error' : 'warning';
};

const problemOf = (result: RuleResult): Problem => ({
  key: resultKey(result), kind: kindOf(result), message: result.message, fix: result.fix, left: result.left, right: result.right,
  cells: result.cells.filter(({ form, period }) => form === null && period === 'this').map(({ row, column }) => `${row}/${column}`),
});

/** A fault that this screen knows of by itself: a text that is no figure, a word of the server on one cell. */
export interface CellFault {
  readonly cell: string;
  readonly message: string;
}

const RANK: Readonly<Record<ProblemKind, number>> = { error: 0, warning: 1, missing: 2, note: 3 };

/** What is wrong, worst first, else in the order of the form. */
export const problemsOf = (results: readonly RuleResult[], faults: readonly CellFault[], fix: string): readonly Problem[] => {
  const own = new Set(faults.map(({ cell }) => cell));
  const all = [
    ...faults.map(({ cell, message }): Problem => ({ key: `cell ${cell}`, kind: 'error', message, fix, cells: [cell], left: null, right: null })),
    // A cell with a text that is not understood is not missing: it says itself what is wrong.
    ...results.map(problemOf).filter(({ kind, cells }) => kind !== 'missing' || !cells.some((cell) => own.has(cell))),
  ];
  return all.map((problem, index) => ({ problem, index })).sort((a, b) => RANK[a.problem.kind] - RANK[b.problem.kind] || a.index - b.index).map(({ problem }) => problem);
};

/** What is wrong at which cell. */
export const byCell = (problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> => {
  const map = new Map<string, Problem[]>();
  for (const problem of problems) for (const cell of problem.cells) map.set(cell, [...(map.get(cell) ?? []), problem]);
  return map;
};

/** What keeps the report from being submitted. */
export const blocking = (problems: readonly Problem[]): readonly Problem[] => problems.filter(({ kind }) => kind === 'error' || kind === 'missing');

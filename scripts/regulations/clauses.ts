export interface Clause {
  /** Stable id, e.g. `PT-6.1g`: regulation and place in it. */
  readonly id: string;
  readonly system: string;
  readonly requirement: string;
  readonly shownBy: string;
}

/** Reads `docs/clauses.tsv`: a heading line, then id, system, requirement, shown by. */
export const readClauses = (tsv: string): Clause[] =>
  tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const [id, system, requirement, shownBy] = line.split('\t');
      if (!id || !system || !requirement || !shownBy) throw new Error(`docs/clauses.tsv, line ${index + 2}: four columns expected`);
      return { id, system, requirement, shownBy };
    });

import type { DefinitionFault, FormDefinition, RuleDefinition, SectionDefinition } from '../../../../contracts';

/** The list with one entry changed; without it when `change` answers null. */
export const changedAt = <T>(list: readonly T[], index: number, change: (one: T) => T | null): readonly T[] =>
  list.flatMap((one, at) => { const next = at === index ? change(one) : one; return next === null ? [] : [next]; });

/** The list with one entry moved a place up or down. */
export const moved = <T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] => {
  const to = index + by;
  const [one, other] = [list[index], list[to]];
  return one === undefined || other === undefined ? list : list.map((each, at) => (at === index ? other : at === to ? one : each));
};

export const withSection = (definition: FormDefinition, index: number, change: (section: SectionDefinition) => SectionDefinition): FormDefinition =>
  ({ ...definition, sections: changedAt(definition.sections, index, change) });

export const withRule = (definition: FormDefinition, index: number, change: (rule: RuleDefinition) => RuleDefinition | null): FormDefinition =>
  ({ ...definition, rules: changedAt(definition.rules, index, change) });

/** Faults of one place and, `below`, of what stands under it. */
export const faultsAt = (faults: readonly DefinitionFault[], path: string, below = false): readonly DefinitionFault[] =>
  faults.filter((fault) => fault.path === path || (below && fault.path.startsWith(`${path}.`)));

export const messageAt = (faults: readonly DefinitionFault[], path: string): string | undefined => faultsAt(faults, path)[0]?.message;

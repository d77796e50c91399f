import type { UserId } from './person';
import type { Candidates } from './case-facts';

/**
 * Decides whether every stage can have an own, distinct person (a system of distinct
 * representatives), by augmenting paths.
 * @returns the indices of stages that together have too few people; empty when all can be served.
 */
export function stagesWithoutReviewer(candidates: Candidates): readonly number[] {
  const stageOf = new Map<UserId, number>();
  for (let stage = 0; stage < candidates.length; stage += 1) {
    const visited = new Set<UserId>();
    const touched = new Set<number>();
    if (!augment(stage, candidates, stageOf, visited, touched)) {
      return [...touched].sort((a, b) => a - b);
    }
  }
  return [];
}

function augment(
  stage: number,
  candidates: Candidates,
  stageOf: Map<UserId, number>,
  visited: Set<UserId>,
  touched: Set<number>,
): boolean {
  touched.add(stage);
  for (const person of candidates[stage] ?? []) {
    if (visited.has(person)) continue;
    visited.add(person);
    const holder = stageOf.get(person);
    if (holder === undefined || augment(holder, candidates, stageOf, visited, touched)) {
      stageOf.set(person, stage);
      return true;
    }
  }
  return false;
}

/** The candidates that remain when nobody of `excluded` may review. */
export const without = (candidates: Candidates, excluded: readonly UserId[]): Candidates =>
  candidates.map((people) => people.filter((person) => !excluded.includes(person)));

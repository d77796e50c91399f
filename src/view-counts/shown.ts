import { AsyncLocalStorage } from 'node:async_hooks';
import type { Shown } from '../plugins/statistics/contracts';
import { keyOf, type ShownKey } from './domain/tally';

const answers = new AsyncLocalStorage<{ key: ShownKey | null }>();

/** Says what the answer that is being made shows its reader (PT-3.2). The first word counts. */
export const showing = (shown: Shown): void => {
  const answer = answers.getStore();
  if (answer !== undefined) answer.key ??= keyOf(shown);
};

/** Runs `work` and answers what it said it shows. */
export const recordShown = async <T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly shown: ShownKey | null }> => {
  const answer: { key: ShownKey | null } = { key: null };
  const result = await answers.run(answer, work);
  return { result, shown: answer.key };
};

/** The same for work that tells by itself when it is done: what it shows can be asked then. */
export const whileShowing = (work: () => void): (() => ShownKey | null) => {
  const answer: { key: ShownKey | null } = { key: null };
  answers.run(answer, work);
  return () => answer.key;
};

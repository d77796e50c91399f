import type { Actor } from '../../../../units/contracts';
import { readScopes } from '../rights';

/** Whether a unit's figures are the person's to see, `above` being the units over it; null: those of no unit are. */
export const readsFiguresOf = (actor: Actor, programme: string): ((unit: string, above: readonly string[]) => boolean) | null => {
  const scopes = readScopes(actor);
  if (scopes === 'all') return () => true;
  const here = scopes.filter((scope) => scope.programme === null || scope.programme === programme);
  if (here.length === 0) return null;
  if (here.some(({ units }) => units === 'all')) return () => true;
  const own = new Set(here.flatMap(({ units }) => (units === 'all' ? [] : units)));
  const deciding = new Set(here.flatMap((scope) => scope.deciding));
  return (unit, above) => own.has(unit) || above.some((each) => deciding.has(each));
};

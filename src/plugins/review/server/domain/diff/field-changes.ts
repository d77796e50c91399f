import type { Change } from '../../../contracts/changes';
import { shortened } from './describe-change';
import type { ShownChange } from './list-changes';

/** An attribute as people read it: its name, and its value in words on both sides. */
export interface FieldInWords {
  readonly name: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** All changes: those that the page shows, in the order of the page, then those of attributes that it does not show. */
export const allChanges = (shown: readonly ShownChange[], changed: readonly FieldInWords[], labelOf: (field: string) => string): readonly Change[] => {
  const seen = new Set(shown.map(({ field }) => field));
  return [
    ...shown.map(({ kind, field, anchor, before, after }): Change => ({ kind, field: field ?? '', label: field === null ? '' : labelOf(field), anchor, before, after })),
    ...changed.filter(({ name }) => !seen.has(name)).map(({ name, label, before, after }): Change => ({
      kind: 'field', field: name, label, anchor: null, before: before && shortened(before), after: after && shortened(after),
    })),
  ];
};

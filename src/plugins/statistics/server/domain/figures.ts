import type { Counted } from '../../../moderation/server/public';
import type { Figures, StandingFigures, UnitFigures } from '../../contracts';

const DAY_SECONDS = 86_400;

export const NOTHING: Counted = { first: 0, later: 0, returned: 0, withdrawn: 0, onTime: 0, late: 0, withoutDue: 0, seconds: 0, waiting: 0 };

/** Sums as people read them. An average is made of the sums, never of averages. */
export const figuresOf = ({ first, later, returned, withdrawn, onTime, late, withoutDue, seconds }: Counted): Figures => ({
  published: first, corrected: later, returned, withdrawn, onTime, late, withoutDue,
  averageDays: first + later === 0 ? null : Math.round((10 * seconds) / DAY_SECONDS / (first + later)) / 10,
});

export const standingOf = (counted: Counted): StandingFigures => ({ ...figuresOf(counted), waiting: counted.waiting });

/** Most late first, then most waiting, then most returned; of those alike, who published least. */
export const worstFirst = (a: UnitFigures, b: UnitFigures): number =>
  b.late - a.late || b.waiting - a.waiting || b.returned - a.returned
  || a.published + a.corrected - (b.published + b.corrected) || a.unit.name.localeCompare(b.unit.name, 'vi');

export const byName = (a: UnitFigures, b: UnitFigures): number => a.unit.name.localeCompare(b.unit.name, 'vi');

import type { PeriodKind } from '../../contracts';

interface Span {
  readonly id: number;
  readonly kind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The latest period of the same kind that ended before this one began; `periods` are those of one programme. */
export const previousPeriod = <P extends Span>(periods: readonly P[], { id, kind, startsOn }: Span): P | null =>
  periods.filter((each) => each.id !== id && each.kind === kind && each.endsOn < startsOn)
    .reduce<P | null>((latest, each) => (latest === null || each.endsOn > latest.endsOn || (each.endsOn === latest.endsOn && each.id > latest.id) ? each : latest), null);

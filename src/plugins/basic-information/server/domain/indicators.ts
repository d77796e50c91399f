import { multiply, plain } from './decimal';
import { labelKey } from './label';

/** A unit of measure of an indicator; `factor` turns a value into the indicator's first unit of measure. */
export interface Measure {
  readonly name: string;
  readonly factor: string;
}

/** An indicator in force from `validFrom` (null: always) until before `validTo` (null: still). */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly measures: readonly Measure[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface IndicatorList {
  /** The indicator that a figure names by code, else by its label on its day; undefined when it is none of the list. */
  find(figure: { readonly indicator: string | null; readonly label: string; readonly asOf: string }): Indicator | undefined;
  has(code: string): boolean;
}

const inForce = ({ validFrom, validTo }: Indicator, day: string): boolean => (validFrom ?? '') <= day && (validTo === null || day < validTo);

const labelsOf = ({ name, aliases }: Indicator): ReadonlySet<string> => new Set([name, ...aliases].map(labelKey));

const overlap = (a: Indicator, b: Indicator): boolean =>
  (a.validTo === null || (b.validFrom ?? '') < a.validTo) && (b.validTo === null || (a.validFrom ?? '') < b.validTo);

/** A label that two indicators bear at the same time, so that a figure could be either; null when there is none. */
export const ambiguousLabel = (all: readonly Indicator[]): string | null => {
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      const shared = overlap(a, b) ? [...labelsOf(a)].find((label) => labelsOf(b).has(label)) : undefined;
      if (shared !== undefined) return shared;
    }
  }
  return null;
};

export const indicatorList = (all: readonly Indicator[]): IndicatorList => {
  const byCode = new Map(all.map((one) => [one.code, one]));
  const byLabel = new Map<string, Indicator[]>();
  for (const one of all) {
    for (const label of labelsOf(one)) byLabel.set(label, [...(byLabel.get(label) ?? []), one]);
  }
  return {
    has: (code) => byCode.has(code),
    find: ({ indicator, label, asOf }) => {
      if (indicator !== null) return byCode.get(indicator);
      return byLabel.get(labelKey(label))?.find((one) => inForce(one, asOf));
    },
  };
};

/** What two figures are compared by: the code of the indicator, or the label of one that the list does not know. */
export const indicatorKey = (indicator: Indicator | undefined, label: string): string => indicator?.code ?? `=${labelKey(label)}`;

/** A value in the indicator's first unit of measure where the conversion is declared; otherwise as it stands. */
export const comparable = (indicator: Indicator | undefined, value: string, measure: string): { value: string; measure: string } => {
  const wanted = labelKey(measure);
  const declared = indicator?.measures.find(({ name }) => labelKey(name) === wanted);
  const [base] = indicator?.measures ?? [];
  return declared && base ? { value: multiply(value, declared.factor), measure: labelKey(base.name) } : { value: plain(value), measure: wanted };
};

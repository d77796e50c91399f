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

export const indicatorList = (all: readonly Indicator[]): IndicatorList => {
  const byCode = new Map<string, Indicator[]>();
  const byLabel = new Map<string, Indicator[]>();
  const put = (map: Map<string, Indicator[]>, key: string, one: Indicator): unknown => map.set(key, [...(map.get(key) ?? []), one]);
  for (const one of all) {
    put(byCode, one.code, one);
    for (const label of new Set([one.name, ...one.aliases].map(labelKey))) put(byLabel, label, one);
  }
  return {
    has: (code) => byCode.has(code),
    find: ({ indicator, label, asOf }) => {
      if (indicator !== null) return byCode.get(indicator)?.find((one) => inForce(one, asOf)) ?? byCode.get(indicator)?.at(-1);
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

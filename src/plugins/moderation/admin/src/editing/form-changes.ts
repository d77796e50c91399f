import { readableText } from '../../../contracts';

type Values = Readonly<Record<string, unknown>>;

export interface FormAttribute {
  readonly type: string;
  readonly component?: string;
  readonly pluginOptions?: { readonly platform?: { readonly format?: string } };
}
export type Attributes = Readonly<Record<string, FormAttribute>>;

/** Absent and null are the same to a form: a field that was never touched is absent in a new document. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What the form changed of the attributes of the schema; core's own (updatedAt, status) never are somebody's text. */
export const changesIn = (values: Values, initial: Values, attributes: Attributes): Values =>
  Object.fromEntries(Object.keys(attributes).filter((name) => !sameValue(values[name], initial[name])).map((name) => [name, values[name] ?? null]));

/** Row ids of components belong to the draft that was read; with a newer one stored they would be refused. */
const withoutRowIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutRowIds);
  if (typeof value !== 'object' || value === null) return value;
  const { id: _id, ...rest } = value as { id?: unknown };
  return rest;
};

/**
 * The form after kept changes were put back. An attribute that the schema no longer has, or has as another type, stays
 * as it is and is named in `lost`.
 * @param anew whether the stored draft changed since: components are then made anew
 */
export const restored = (
  current: Values, kept: { readonly values: Values; readonly types: Readonly<Record<string, string>> }, attributes: Attributes, anew: boolean,
): { values: Values; lost: readonly string[] } => {
  const fits = (name: string): boolean => attributes[name]?.type === kept.types[name];
  const names = Object.keys(kept.values);
  const back = names.filter(fits).map((name) => [name, anew && attributes[name]?.type === 'component' ? withoutRowIds(kept.values[name]) : kept.values[name]]);
  return { values: { ...current, ...Object.fromEntries(back) }, lost: names.filter((name) => !fits(name)) };
};

interface Related { readonly label?: string; readonly name?: string; readonly title?: string; readonly documentId?: string }

const named = (item: unknown): string => {
  const { label, name, title, documentId } = (item ?? {}) as Related;
  return label ?? name ?? title ?? documentId ?? '';
};

/** A form value as lines that people read and compare: no tags, no JSON. */
export const linesOf = (value: unknown, attribute: FormAttribute | undefined): readonly string[] => {
  if (value === null || value === undefined || value === '') return [];
  if (attribute?.type === 'relation') {
    const { connect = [], disconnect = [] } = value as { connect?: readonly unknown[]; disconnect?: readonly unknown[] };
    return [...connect.map((item) => `+ ${named(item)}`), ...disconnect.map((item) => `− ${named(item)}`)];
  }
  if (attribute?.type === 'component') {
    return (Array.isArray(value) ? value : [value]).map((item) =>
      Object.entries(item as Values).filter(([name, one]) => !/^(?:id|__.*)$/.test(name) && (typeof one === 'string' || typeof one === 'number')).map(([, one]) => String(one)).join(' · '));
  }
  if (typeof value === 'object') return (Array.isArray(value) ? value : [value]).map(named);
  if (typeof value === 'string') return attribute?.pluginOptions?.platform?.format === 'html' ? readableText(value) : value.split('\n');
  return [String(value)];
};

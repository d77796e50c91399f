import type { CheckedValues, ComponentPlan, ChecklistPlan } from './types';

/** The document itself, or a component in it, as the rules look at it one after the other. */
export interface Part {
  /** Before the names of its attributes: empty, or `sections.2.`. */
  readonly prefix: string;
  /** How a message names it; empty for the document itself. */
  readonly name: string;
  readonly values: CheckedValues;
  /** What a component asks for; of the document itself `documentGaps` speaks. */
  readonly required: readonly string[];
  readonly html: readonly string[];
  readonly media: ChecklistPlan['media'];
  readonly labels: Readonly<Record<string, string>>;
}

type Holder = Pick<ComponentPlan, 'inside'>;

const itemsOf = (value: unknown): readonly CheckedValues[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is CheckedValues => typeof one === 'object' && one !== null);

const inside = (holder: Holder, values: CheckedValues, prefix: string, plan: ChecklistPlan): readonly Part[] =>
  Object.entries(holder.inside).flatMap(([attribute, uid]) => itemsOf(values[attribute]).flatMap((item, at) => {
    const component = plan.components[uid ?? String(item.__component)];
    if (component === undefined) return [];
    const below = `${prefix}${attribute}.${Array.isArray(values[attribute]) ? `${at}.` : ''}`;
    const name = uid === null ? `phần ${at + 1} (${component.label})` : component.label;
    return [{ prefix: below, name, values: item, required: component.required, html: component.html, media: component.media, labels: component.labels }, ...inside(component, item, below, plan)];
  }));

/** The document and every component in it, in the order in which they stand. */
export const partsOf = (values: CheckedValues, plan: ChecklistPlan): readonly Part[] =>
  [{ prefix: '', name: '', values, required: [], html: plan.html, media: plan.media, labels: plan.labels }, ...inside(plan, values, '', plan)];

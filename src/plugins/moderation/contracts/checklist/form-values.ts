import { slugOf } from '../../../platform/contracts/slug';
import type { CheckedValues } from './types';

type Values = Readonly<Record<string, unknown>>;

/** What the checklist needs of a content type's attributes. */
export type FormAttributes = Readonly<Record<string, { readonly type: string }>>;

export interface FormFacts {
  /** The form as it stands; a relation is only what was changed: `{ connect, disconnect }`. */
  readonly values: Values;
  /** The stored draft as core loaded it (a relation is `{ count }`); null for one that was never saved. */
  readonly stored: Values | null;
  readonly attributes: FormAttributes;
}

interface Changed { readonly connect?: readonly unknown[]; readonly disconnect?: readonly unknown[] }

const changedIn = (value: unknown): Changed => (typeof value === 'object' && value !== null ? value : {}) as Changed;

const storedCount = (value: unknown): number => {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const { count } = value as { count?: number };
  return count ?? ('documentId' in value ? 1 : 0);
};

const ONE = /(?:oneToOne|manyToOne)$/;

/** How many items a relation will have when the form is saved; a to-one relation has one at most. */
const relationCount = (attribute: { readonly type: string; readonly relation?: string }, value: unknown, stored: unknown): number => {
  const { connect = [], disconnect = [] } = changedIn(value);
  const count = Math.max(0, storedCount(stored) - disconnect.length) + connect.length;
  return ONE.test(attribute.relation ?? '') ? Math.min(1, count) : count;
};

/**
 * The form as the rules read it. Relations become lists of as many items as they will have. What a save gives by itself
 * (the address of a title, the author's unit) is not called missing.
 */
export const formValues = ({ values, stored, attributes }: FormFacts): CheckedValues => {
  const checked: Record<string, unknown> = { ...values };
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'relation') checked[name] = Array.from({ length: relationCount(attribute, values[name], stored?.[name]) }, () => true);
  }
  if (attributes.slug !== undefined && !values.slug) checked.slug = slugOf(String(values.title ?? ''));
  if (stored === null && Array.isArray(checked.unit) && checked.unit.length === 0) checked.unit = [true];
  return checked;
};

/** documentId of what was newly chosen in a to-one relation of the form; undefined when nothing was chosen anew. */
export const chosenIn = (value: unknown): string | null | undefined => {
  const { connect = [], disconnect = [] } = changedIn(value);
  const last = connect.at(-1) as { documentId?: string; apiData?: { documentId?: string } } | undefined;
  if (last !== undefined) return last.apiData?.documentId ?? last.documentId ?? null;
  return disconnect.length > 0 ? null : undefined;
};

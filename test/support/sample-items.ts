import { randomUUID } from 'node:crypto';
import type { ScopedType } from '../../src/plugins/units/contracts';
import type { TestApp } from './app';

interface Attribute {
  readonly type: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly regex?: string;
  readonly enum?: readonly string[];
  readonly target?: string;
  readonly relation?: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly repeatable?: boolean;
  readonly unique?: boolean;
  readonly pluginOptions?: { readonly platform?: { readonly format?: string } };
}
export type Attributes = Readonly<Record<string, Attribute>>;

export const attributesOf = (app: TestApp, uid: string): Attributes =>
  (app.strapi.getModel(uid as never) as unknown as { attributes: Attributes }).attributes;

const word = (): string => randomUUID().slice(0, 8);
const CANDIDATES = (): string[] => [`muc-${word()}`, `/muc-${word()}`, `X${word().toUpperCase()}`, 'vi', 'https://example.vn/', '2025'];

function valueFor(app: TestApp, name: string, attribute: Attribute): unknown {
  switch (attribute.type) {
    case 'string':
    case 'uid': {
      // Numbers of legal documents are digits with a year.
      if (name === 'number') return `${Math.floor(Math.random() * 9000) + 1000}/2025`;
      if (!attribute.regex) return `Mẫu ${name} ${word()}`;
      const pattern = new RegExp(attribute.regex);
      const fitting = CANDIDATES().find((each) => pattern.test(each));
      if (fitting === undefined) throw new Error(`No sample fits ${name} ${attribute.regex}: add one to test/support/sample-items.ts`);
      return fitting;
    }
    case 'text':
    case 'richtext':
      return `Mẫu ${name}`;
    case 'enumeration':
      return attribute.enum?.[0];
    case 'date':
      return '2025-01-01';
    case 'datetime':
      return '2025-01-01T00:00:00.000Z';
    case 'integer':
    case 'decimal':
    case 'biginteger':
    case 'float':
      return 1;
    case 'boolean':
      return false;
    case 'json':
      return [];
    case 'component': {
      const one = required(app, attributesOf(app, attribute.component ?? ''));
      return attribute.repeatable ? [one] : one;
    }
    default:
      throw new Error(`No sample for a required ${attribute.type} (${name}): teach test/support/sample-items.ts`);
  }
}

/** The least that a row of these attributes needs. */
export function required(app: TestApp, attributes: Attributes): Record<string, unknown> {
  const wanted = Object.entries(attributes).filter(([, each]) => each.required && each.default === undefined && each.type !== 'relation');
  return Object.fromEntries(wanted.map(([name, each]) => [name, valueFor(app, name, each)]));
}

/**
 * The least that an item of any content type needs, made from its schema, so that a new type is
 * covered without being named. Relations other than `unit` stay empty.
 */
export const sampleOf = (app: TestApp, uid: string): Record<string, unknown> => required(app, attributesOf(app, uid));

/** A text attribute that may be changed freely, to see whether a change went through. */
export function labelOf(app: TestApp, uid: string): string {
  const free = Object.entries(attributesOf(app, uid)).filter(([, each]) => each.type === 'string' && !each.regex && !each.unique).map(([name]) => name);
  const label = ['title', 'name', 'issuer'].find((name) => free.includes(name)) ?? free[0];
  if (label === undefined) throw new Error(`${uid} has no free text attribute`);
  return label;
}

/** Where a component may stand in an item: the attribute, and its value with one row of the component. */
export interface ComponentPlace {
  readonly type: ScopedType;
  readonly attribute: string;
  value(more: object): unknown;
}

/** Every place in types of units for a component that an item holds directly. */
export const componentHolders = (app: TestApp, types: readonly ScopedType[], component: string): ComponentPlace[] =>
  types.filter(({ scope }) => scope === 'unit').flatMap((type) => Object.entries(attributesOf(app, type.uid)).flatMap(([attribute, each]): ComponentPlace[] => {
    const row = (more: object): object => ({ ...required(app, attributesOf(app, component)), ...more });
    if (each.components?.includes(component)) return [{ type, attribute, value: (more) => [{ __component: component, ...row(more) }] }];
    if (each.component !== component) return [];
    return [{ type, attribute, value: (more) => (each.repeatable ? [row(more)] : row(more)) }];
  }));

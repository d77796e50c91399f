import type { ScopedType } from '../../src/plugins/units/contracts';
import type { TestApp } from './app';
import { attributesOf, required, type Attributes } from './sample-items';

/** A place in an item, at any depth: the input that fills it. */
export interface FilePlace {
  readonly type: ScopedType;
  /** `api::article.article: cover`, `…: sections › pages.people › pages.person.photo`. */
  readonly name: string;
  data(value: unknown): Record<string, unknown>;
}

interface Inner { readonly name: string; fill(value: unknown): Record<string, unknown> }
type Attribute = Attributes[string];

/** Attributes that fit, directly or in components inside components, each with the input that leads there. */
function placesIn(app: TestApp, uid: string, fits: (attribute: Attribute) => boolean): Inner[] {
  return Object.entries(attributesOf(app, uid)).flatMap(([attribute, each]): Inner[] => {
    if (fits(each)) return [{ name: app.strapi.components[uid as never] ? `${uid}.${attribute}` : attribute, fill: (value) => ({ [attribute]: value }) }];
    const inside = (component: string, wrap: (row: object) => unknown): Inner[] =>
      placesIn(app, component, fits).map(({ name, fill }) => ({
        name: `${attribute} › ${name}`, fill: (value) => ({ [attribute]: wrap({ ...required(app, attributesOf(app, component)), ...fill(value) }) }),
      }));
    if (each.type === 'component' && each.component) return inside(each.component, (row) => (each.repeatable ? [row] : row));
    if (each.type === 'dynamiczone') return (each.components ?? []).flatMap((component) => inside(component, (row) => [{ __component: component, ...row }]));
    return [];
  });
}

const inTypes = (app: TestApp, types: readonly ScopedType[], fits: (attribute: Attribute) => boolean): FilePlace[] =>
  types.filter(({ scope }) => scope === 'unit').flatMap((type) =>
    placesIn(app, type.uid, fits).map(({ name, fill }) => ({ type, name: `${type.uid}: ${name}`, data: fill })));

/** Every place for a file in the types of units. */
export const filePlaces = (app: TestApp, types: readonly ScopedType[]): FilePlace[] => inTypes(app, types, ({ type }) => type === 'media');

/** Every place for a formatted text, which may name files. */
export const textPlaces = (app: TestApp, types: readonly ScopedType[]): FilePlace[] => inTypes(app, types, ({ pluginOptions }) => pluginOptions?.platform?.format === 'html');

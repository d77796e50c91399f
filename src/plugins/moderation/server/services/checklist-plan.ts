import type { Core } from '@strapi/strapi';
import type { ChecklistPlan } from '../../contracts';
import { workflowsOf, type ModeratedType } from '../registry/moderated-types';

interface Attribute {
  readonly type: string;
  readonly multiple?: boolean;
  readonly allowedTypes?: readonly string[];
  readonly pluginOptions?: { readonly platform?: { readonly format?: string } };
}

const mediaKind = ({ type, multiple, allowedTypes = [] }: Attribute): 'one' | 'many' | null => {
  if (type !== 'media' || !allowedTypes.includes('images')) return null;
  return multiple === true ? 'many' : 'one';
};

/** What the checklist of a content type looks at: its own declaration, its rich texts and pictures, the house's thresholds. */
export const planOf = (strapi: Core.Strapi, type: ModeratedType): ChecklistPlan => {
  const { labels, clauses, checklist } = workflowsOf(strapi);
  const attributes = Object.entries(strapi.contentType(type.uid).attributes as unknown as Record<string, Attribute>);
  const names = new Set(attributes.map(([name]) => name));
  return {
    rules: type.rules, labels, clauses,
    html: attributes.filter(([, { pluginOptions }]) => pluginOptions?.platform?.format === 'html').map(([name]) => name),
    media: Object.fromEntries(attributes.flatMap(([name, attribute]) => {
      const kind = mediaKind(attribute);
      return kind === null ? [] : [[name, kind]];
    })),
    bounds: { ...checklist, lengths: Object.fromEntries(Object.entries(checklist.lengths).filter(([name]) => names.has(name))) },
  };
};

import type { AttributeShape, ComponentShapes, DocumentShape } from '../../../moderation/server/public';

type Row = Readonly<Record<string, unknown>>;

const rows = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]) as readonly Row[];

const one = (many: boolean, items: readonly unknown[]): unknown => (many ? items : (items[0] ?? null));

/**
 * The input of a save that writes what another document of the type says. Files and relations are named, not copied;
 * components are made anew, since a row belongs to one document.
 * @param entry the other document as read, populated to the depth of its components
 */
export const copiedInput = (shape: DocumentShape, components: ComponentShapes, entry: Row, skip: ReadonlySet<string> = new Set()): Record<string, unknown> => {
  const component = (uid: string, row: Row): Record<string, unknown> => copiedInput(components[uid] ?? {}, components, row);
  const input = (attribute: AttributeShape, value: unknown): unknown => {
    switch (attribute.kind) {
      case 'value':
      case 'moment': return value ?? null;
      case 'media': return one(attribute.many, rows(value).map(({ id }) => id));
      case 'relation': return { set: rows(value).map(({ documentId }) => ({ documentId })) };
      case 'component': return one(attribute.many, rows(value).map((row) => component(attribute.component, row)));
      case 'zone': return rows(value).map((row) => ({ __component: row.__component, ...component(String(row.__component), row) }));
    }
  };
  return Object.fromEntries(Object.entries(shape).filter(([name]) => !skip.has(name)).map(([name, attribute]) => [name, input(attribute, entry[name])]));
};

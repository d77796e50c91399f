import { z } from 'zod';

interface Named {
  readonly description: string;
  readonly examples: readonly unknown[];
}

/** What OpenAPI names in `components.schemas`. A registry of our own: zod's global one belongs to the whole process. */
export const contract = z.registry<{ id: string }>();

/** Descriptions and examples of the named schemas, by name. */
export const said = new Map<string, Named>();

/** Gives a schema its name in the OpenAPI document, with what a reader should know and an example. */
export const named = <T extends z.ZodType>(id: string, description: string, schema: T, example?: z.output<T>): T => {
  if (said.has(id)) throw new Error(`Two schemas of the public API are called ${id}`);
  contract.add(schema, { id });
  said.set(id, { description, examples: example === undefined ? [] : [example] });
  return schema;
};

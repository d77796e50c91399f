import { z } from 'zod';

/** What OpenAPI names in `components.schemas`. A registry of our own: zod's global one belongs to the whole process. */
export const contract = z.registry<{ id: string; description?: string; examples?: unknown[] }>();

/** Gives a schema its name in the OpenAPI document, with what a reader should know and an example. */
export const named = <T extends z.ZodType>(id: string, description: string, schema: T, example?: z.output<T>): T => {
  contract.add(schema, { id, description, ...(example === undefined ? {} : { examples: [example] }) });
  return schema;
};

import { z } from 'zod';
import type { Aliases, PublicRoute } from '../route';

export type JsonSchema = Record<string, unknown>;

/** zod adds to its dates a pattern of several lines; the format says the same. */
export const plainDates = ({ jsonSchema }: { jsonSchema: JsonSchema }): void => {
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') Reflect.deleteProperty(jsonSchema, 'pattern');
};

/** JSON Schema (2020-12) of one parameter, as the caller may rely on it. */
const schemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', override: plainDates }) as JsonSchema;
  return json;
};

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema: JsonSchema;
}

const plain = (name: string, where: 'path' | 'query', zod: z.ZodType): Parameter => {
  const { description, ...schema } = schemaOf(zod);
  return {
    name,
    in: where,
    required: where === 'path' || !zod.safeParse(undefined).success,
    ...(typeof description === 'string' ? { description } : {}),
    ...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
    schema,
  };
};

/** Nests flat names: `{'a.b': 'x'}` becomes `{a: {b: 'x'}}`; a name that also has parts below it is left out. */
const nested = (names: readonly string[], describe: (name: string) => JsonSchema): JsonSchema => {
  const heads = [...new Set(names.map((name) => name.split('.')[0] ?? ''))];
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(heads.map((head) => {
      const below = names.filter((name) => name.startsWith(`${head}.`)).map((name) => name.slice(head.length + 1));
      return [head, below.length > 0
        ? nested(below, (name) => describe(`${head}.${name}`))
        : describe(head)];
    })),
  };
};

/** Strapi's own spellings as one object parameter (`filters[unit][code][$eq]=…`). */
const spelling = (head: string, aliases: Aliases): Parameter[] => {
  const names = Object.keys(aliases).filter((name) => name.startsWith(`${head}.`));
  if (names.length === 0) return [];
  return [{
    name: head,
    in: 'query',
    required: false,
    description: 'Cách viết của API Strapi cho các tham số cùng nghĩa.',
    style: 'deepObject',
    explode: true,
    schema: nested(names.map((name) => name.slice(head.length + 1)), (name) => ({
      type: 'string',
      description: `Như tham số "${aliases[`${head}.${name}`]}".`,
    })),
  }];
};

/** All parameters of a route. */
export const parametersOf = (route: PublicRoute): Parameter[] => [
  ...Object.entries(route.path.shape).map(([name, schema]) => plain(name, 'path', schema as z.ZodType)),
  ...Object.entries(route.query.shape).map(([name, schema]) => plain(name, 'query', schema as z.ZodType)),
  ...spelling('pagination', route.aliases),
  ...spelling('filters', route.aliases),
];

import { z } from 'zod';
import type { Deprecation } from '../deprecation';
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

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema: JsonSchema;
  readonly deprecated?: true;
  /** ISO day from which on it may be gone. */
  readonly 'x-sunset'?: string;
  readonly example?: unknown;
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

/** A text of an address as the value that its schema speaks of. */
const exampleOf = (text: string, { type }: JsonSchema): unknown => {
  if (type === 'integer') return Number(text);
  return type === 'array' ? text.split(',') : text;
};

const withExample = (parameter: Parameter, given: Readonly<Record<string, string>> = {}): Parameter => {
  const text = given[parameter.name];
  return text === undefined ? parameter : { ...parameter, example: exampleOf(text, parameter.schema) };
};

const withDeprecation = (parameter: Parameter, deprecations: readonly Deprecation[] = []): Parameter => {
  const met = deprecations.find(({ parameters }) => parameters?.includes(parameter.name));
  return met === undefined ? parameter : { ...parameter, deprecated: true, 'x-sunset': met.sunset, description: [parameter.description, deprecationText(met)].filter(Boolean).join(' ') };
};

/** What a reader of the document is told of a deprecation. */
export const deprecationText = ({ since, sunset, instead }: Deprecation): string => `Không nên dùng từ ${since}, có thể bị bỏ từ ${sunset}: ${instead}`;

/** All parameters of a route; `named` are the values of its path in the recorded example. */
export const parametersOf = (route: PublicRoute, named: Readonly<Record<string, string>>): Parameter[] => [
  ...Object.entries(route.path.shape).map(([name, schema]) => withExample(plain(name, 'path', schema as z.ZodType), { ...named, ...route.example.path })),
  ...Object.entries(route.query.shape).map(([name, schema]) => withDeprecation(withExample(plain(name, 'query', schema as z.ZodType), route.example.query), route.deprecations)),
  ...spelling('pagination', route.aliases),
  ...spelling('filters', route.aliases),
];

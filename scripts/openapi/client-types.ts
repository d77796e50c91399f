import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

type Json = Readonly<Record<string, unknown>>;

interface Parameter { readonly style?: string }
interface PathItem { readonly servers?: unknown; readonly parameters?: readonly Parameter[] }

const HEAD = `/* Made by "npm run openapi" from docs/openapi.json. Do not edit. */\n\n`;

/** Examples are for people; as comments they would be most of the file. */
const withoutExamples = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'examples' && name !== 'example').map(([name, inner]) => [name, withoutExamples(inner)]));
};

/**
 * The TypeScript types of clients/portal-client. What lies beside the API (feeds) and Strapi's nested spellings of parameters
 * are left out: the client's runtime writes only flat ones.
 */
export const clientTypes = async (document: Json): Promise<string> => {
  const paths = Object.fromEntries(Object.entries(document.paths as Record<string, PathItem>).filter(([, { servers }]) => servers === undefined).map(([path, item]) =>
    [path, { ...item, parameters: (item.parameters ?? []).filter(({ style }) => style !== 'deepObject') }]));
  return HEAD + astToString(await openapiTS(withoutExamples({ ...document, paths }) as OpenAPI3));
};

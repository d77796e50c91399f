import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { AskedWith, PublicRoute, Resource } from '../../src/public-api/route';
import type { TestApp } from './app';

const FILES = path.resolve(__dirname, '..', '..', 'docs');

export type Json = Readonly<Record<string, unknown>>;

export interface DocumentedResponse {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, { readonly schema: Json; readonly examples?: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>> }>>;
}
export interface DocumentedOperation { readonly operationId: string; readonly responses: Readonly<Record<string, DocumentedResponse>> }
export interface DocumentedPath {
  readonly servers?: readonly { readonly url: string }[];
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string; readonly schema?: Json; readonly example?: unknown }[];
  readonly get: DocumentedOperation;
  readonly head?: DocumentedOperation;
  readonly post?: DocumentedOperation;
}
export interface OpenApi { readonly paths: Readonly<Record<string, DocumentedPath>>; readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>> }

/** docs/openapi.json as frontends read it. */
export const published = (): OpenApi => JSON.parse(readFileSync(path.join(FILES, 'openapi.json'), 'utf8')) as OpenApi;

/** What a reference within the document leads to. */
export const resolved = <T extends object>(document: OpenApi, value: T & { readonly $ref?: string }): T => {
  if (value.$ref === undefined) return value;
  const [, , kind = '', name = ''] = value.$ref.split('/');
  return document.components[kind]?.[name] as T;
};

/** Says what of a value does not fit a schema of the document; null when all does. */
export const checker = (document: OpenApi): ((schema: Json, value: unknown) => string | null) => {
  // Formats are checked, words of OpenAPI that are none of JSON Schema passed over.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document as object, 'contract');
  const known = new Map<string, (value: unknown) => ErrorObject[] | null>();
  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/');
    const check = known.get(text) ?? (() => {
      const validate = ajv.compile(JSON.parse(text) as object);
      return (one: unknown) => (validate(one) ? null : (validate.errors ?? []));
    })();
    known.set(text, check);
    const errors = check(value);
    return errors && ajv.errorsText(errors).slice(0, 600);
  };
};

const filled = (address: string, given: Readonly<Record<string, string>>): string =>
  address.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? ''));

/** The address of a question to a route. A documentId that it does not name is that of the first item of the resource's list. */
export const addressOf = async (app: TestApp, resource: Resource, route: PublicRoute, asked: AskedWith): Promise<{ url: string; path: Record<string, string> }> => {
  const names: Record<string, string> = { ...route.example.path, ...asked.path };
  const [list] = resource.routes;
  if ('documentId' in route.path.shape && names.documentId === undefined && list) {
    const { body } = await app.anonymous.get<{ documentId: string }[]>((await addressOf(app, resource, list, list.example)).url);
    names.documentId = body.data[0]?.documentId ?? '';
  }
  const query = new URLSearchParams(asked.query).toString();
  return { url: `/api${filled(route.address, names)}${query === '' ? '' : `?${query}`}`, path: names };
};

/** A long answer as an example: lists of two, texts to their first paragraph. */
export const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner)]));
  if (typeof value !== 'string' || value.length <= 300) return value;
  const end = value.indexOf('</p>');
  return value.startsWith('<p>') && end > 0 ? value.slice(0, end + 4) : `${value.slice(0, 300)}…`;
};

/** Writes docs/openapi-examples.json; `npm run openapi` puts it into the document. */
export const writeExamples = (examples: object): void => writeFileSync(path.join(FILES, 'openapi-examples.json'), `${JSON.stringify(examples, null, 2)}\n`);

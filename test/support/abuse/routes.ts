import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestApp } from '../app';

export interface Route {
  readonly method: string;
  /** As the router writes it: `/admin/users/:id`. */
  readonly path: string;
}

interface Layer {
  readonly path: string;
  readonly methods: readonly string[];
}

const USUAL = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Every route that the running server has, core's and ours; a new one is there by itself. */
export const everyRoute = (app: TestApp): readonly Route[] => {
  const layers = app.strapi.server.listRoutes() as unknown as readonly Layer[];
  const all = layers.flatMap(({ path: at, methods }) => methods.filter((method) => USUAL.has(method)).map((method) => ({ method, path: at })));
  return [...new Map(all.map((route) => [`${route.method} ${route.path}`, route])).values()]
    .filter(({ path: at }) => !at.includes('('))
    .sort((one, other) => `${one.path} ${one.method}`.localeCompare(`${other.path} ${other.method}`));
};

interface OpenApi {
  /** `servers`: an address beside the API. */
  readonly paths: Readonly<Record<string, { readonly parameters?: readonly { readonly name?: string; readonly in?: string }[]; readonly servers?: unknown }>>;
}

/** The routes that the public's document describes, with the names of their parameters. */
export const describedRoutes = (): readonly (Route & { readonly parameters: readonly string[] })[] => {
  const { paths } = JSON.parse(readFileSync(path.resolve(__dirname, '..', '..', '..', 'docs', 'openapi.json'), 'utf8')) as OpenApi;
  return Object.entries(paths).filter(([, { servers }]) => servers === undefined).map(([at, { parameters = [] }]) => ({
    method: 'GET', path: `/api${at}`.replace(/\{(\w+)\}/g, ':$1'), parameters: parameters.flatMap((one) => (one.in === 'query' ? (one.name ?? []) : [])),
  }));
};

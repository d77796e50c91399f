import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { Deprecation } from './deprecation';

/** Further spellings of parameters, flat: `filters.unit.code.$eq` → `unit`. */
export type Aliases = Readonly<Record<string, string>>;

export interface Request<P extends z.ZodObject, Q extends z.ZodObject> {
  readonly strapi: Core.Strapi;
  readonly path: z.output<P>;
  readonly query: z.output<Q>;
}

/** Parameters as they stand in an address. */
export interface AskedWith {
  /** A `documentId` that is left out is that of the first item of the resource's list. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** A refusal that a caller may meet, and a question that meets it. */
export interface Refusal extends AskedWith {
  readonly status: 400 | 404;
  readonly code: string;
}

/**
 * One address of the public read API: what it takes, what it answers, and how.
 * Everything that is told of it elsewhere (checks of input, OpenAPI, generated tests) is taken from here.
 */
export interface PublicRoute<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject, A extends z.ZodType = z.ZodType> {
  /** Name of the action in its controller and, with the type, the OpenAPI operationId. */
  readonly action: string;
  /** Below `/api`, in Koa's form: `/articles/:documentId`. */
  readonly address: string;
  readonly summary: string;
  readonly description?: string;
  readonly path: P;
  readonly query: Q;
  readonly aliases: Aliases;
  readonly answer: A;
  /** A question that the demo's content answers; what came is kept in docs/openapi-examples.json. */
  readonly example: AskedWith;
  /** Beside `query.unknown` and, of a single item, `not-found`, which every such route has. */
  readonly refusals?: readonly Refusal[];
  readonly deprecations?: readonly Deprecation[];
  answerTo(request: Request<P, Q>): Promise<z.input<A>>;
}

/** States a route; only for its types. */
export const publicRoute = <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  route: PublicRoute<P, Q, A>,
): PublicRoute<P, Q, A> => route;

/** The routes that belong to one content type or thing of the API. */
export interface Resource {
  /** Name of the folder in src/api, and tag in OpenAPI. */
  readonly name: string;
  readonly title: string;
  readonly routes: readonly PublicRoute[];
}

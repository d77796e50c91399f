import type { ClientPathsWithMethod, Client, FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './schema.js';

/** What may be asked at an address. */
export type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;

type Part = 'fields' | 'populate';

/** All names that a question can have for its parts. */
type Names<P extends keyof paths, K extends Part> = Query<P> extends { [N in K]?: (infer Name)[] } ? Exclude<Name, '*'> : never;

/** A question that names these fields and connected parts; never: none. */
export type Naming<F, R> = ([F] extends [never] ? object : { fields: F[] }) & ([R] extends [never] ? object : { populate: R[] });

/** Those that this question has; never where it names none, or where the compiler does not know which. */
type Asked<P extends keyof paths, Q, K extends Part = Part> = K extends Part ? Named<P, Q, K> : never;

type Named<P extends keyof paths, Q, K extends Part> = Q extends { [N in K]: readonly (infer Name)[] }
  ? '*' extends Name ? Names<P, K> : [Names<P, K>] extends [Name] ? never : Name
  : never;

/** Parts of one kind that are not there because others were named. */
type Left<P extends keyof paths, Q, K extends Part> = [Asked<P, Q, K>] extends [never] ? never : Exclude<Names<P, K>, Asked<P, Q, K>>;

type Only<Item, There, Gone> = Item extends unknown
  ? { [K in keyof Item as K extends There | Gone ? never : K]: Item[K] } & { [K in keyof Item as K extends There ? K : never]-?: Item[K] }
  : never;

type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;

/** An item as a question with `fields` and `populate` is answered: what it names is there, also what lists leave out else, and nothing beside it. */
export type Chosen<Item, P extends keyof paths, Q> = [Asked<P, Q>] extends [never]
  ? Item
  : Flat<Only<Item, Asked<P, Q>, Left<P, Q, 'fields'> | Left<P, Q, 'populate'>>>;

type ChosenBody<Body, P extends keyof paths, Q> = Body extends { data: (infer Item)[] }
  ? Omit<Body, 'data'> & { data: Chosen<Item, P, Q>[] }
  : Body extends { data: infer Item } ? Omit<Body, 'data'> & { data: Chosen<Item, P, Q> } : Body;

type QueryOf<Init> = Init extends { params: { query: infer Q } } ? Q : object;

type ChosenAnswer<Answer, P extends keyof paths, Q> = Answer extends { data: infer Body; error?: never }
  ? { data: ChosenBody<Body, P, Q>; error?: never; response: Response }
  : Answer;

type Readable = ClientPathsWithMethod<Client<paths>, 'get'>;
type Init<P extends Readable> = MaybeOptionalInit<paths[P], 'get'>;

/** `GET` whose answer has the parts that the question names. */
export type ChosenGet = <P extends Readable, I extends Init<P>>(
  path: P,
  ...init: undefined extends Init<P> ? [(I & { [key: string]: unknown })?] : [I & { [key: string]: unknown }]
) => Promise<ChosenAnswer<FetchResponse<paths[P]['get'], I, 'application/json'>, P, QueryOf<I>>>;

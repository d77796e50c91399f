import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { reader } from '../../plugins/platform/server/public';
import type { PublishedType } from '../reading/rows';
import { PAGE } from '../reading/site-parts';
import type { UnitKind } from '../../plugins/units/contracts';

/** Which items are looked at at all: a condition on `congtinh.search_items i` with its values. */
export interface Narrowing {
  readonly sql: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is looked for, as tsqueries. */
export interface Asked {
  /** What an item must have, in the form without tones. */
  readonly words: string;
  /** Each word, for counting how many of them an item has; `least` of them must be there. */
  readonly each: readonly string[];
  readonly least: number;
  /** Without tones: the words whole, and side by side. */
  readonly whole: string;
  readonly together: string;
  /** The words as a title would begin with them. */
  readonly beginning: string;
  /** With tones: all words, whole, in the title, side by side, side by side in the title. */
  readonly exact: string;
  readonly exactWhole: string;
  readonly exactTitle: string;
  readonly exactTogether: string;
  readonly exactTitleTogether: string;
  readonly toned: boolean;
}

/** Place of an item in the order of an answer. */
export interface Place {
  readonly score: string;
  readonly at: string;
  readonly document: string;
}

export interface Slice {
  readonly offset: number;
  readonly limit: number;
  readonly after: Place | null;
}

/** An item as it is found. */
export interface FoundRow {
  readonly type: PublishedType;
  readonly document: string;
  readonly title: string;
  readonly slug: string | null;
  readonly path: string | null;
  readonly site: string | null;
  readonly body: string;
  readonly issuedOn: string | null;
  readonly published: Date;
  readonly score: string;
  readonly at: string;
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string; readonly kind: UnitKind; readonly validTo: string | null } | null;
  readonly category: { readonly documentId: string; readonly slug: string; readonly name: string } | null;
}

/** So many of the newest that have the words in their title, and of the newest that have them at all, are weighed. */
const WEIGHED_TITLES = 1000;
const WEIGHED = 2000;
/** Letters of a text that are looked through for an excerpt. */
const LOOKED_THROUGH = 8000;

const has = (column: string, query: string): string => `(i.${column} @@ cast(:${query} as tsquery))::int`;
/** How often and where the words stand, for the length of the text; the title counts most. */
const rank = (column: string, query: string): string => `ts_rank('{0.05, 0.15, 0.4, 1}', i.${column}, cast(:${query} as tsquery), 1)`;

/**
 * The parts of the order, explained in docs/frontends.md. Of a question with tones the words as typed decide, and the same
 * without tones only among equals.
 */
const BEGINS = `case when i.title_words @@ cast(:together as tsquery) and starts_with(congtinh.search_text(i.title), :beginning) then 0.5 else 0 end`;
const FOLDED = `${BEGINS} + 0.6 * ${has('title_words', 'words')} + 0.6 * ${has('title_words', 'together')} + 0.4 * ${has('words', 'together')} + ${rank('words', 'whole')} + 0.3 * ${rank('words', 'words')}
  + ts_rank('{1, 1, 1, 1}', i.title_words, cast(:words as tsquery), 2)`;
const EXACT = `2 * ${has('exact', 'exact')} + 0.6 * ${has('exact', 'exactTitle')} + 0.6 * ${has('exact', 'exactTitleTogether')} + 0.4 * ${has('exact', 'exactTogether')} + ${rank('exact', 'exactWhole')}`;
const SCORE = `case when :toned then ${EXACT} + 0.3 * (${FOLDED}) else ${FOLDED} end + (extract(year from i.at) - 2000) / 100`;

/** Fails closed: what the index says is shown only while it stands published. */
const STANDS = `case i.content_type
    when 'api::article.article' then exists (select from public.articles x where x.document_id = i.document_id and x.published_at is not null)
    when 'plugin::component-pages.page' then exists (select from public.site_pages x where x.document_id = i.document_id and x.published_at is not null)
    when 'api::legal-document.legal-document' then exists (select from public.legal_documents x where x.document_id = i.document_id and x.published_at is not null)
    when 'api::info-entry.info-entry' then exists (select from public.info_entries x where x.document_id = i.document_id and x.published_at is not null)
    else false end`;

const candidates = (words: string, most: number, { sql }: Narrowing): string =>
  `(select i.content_type, i.document_id from congtinh.search_items i where i.${words} @@ cast(:words as tsquery) and ${sql} order by i.at desc, i.document_id limit ${most})`;

const statement = (narrowing: Narrowing): string => `
  with hits as (${candidates('title_words', WEIGHED_TITLES, narrowing)} union ${candidates('words', WEIGHED, narrowing)}),
  counted as (
    select i.content_type, i.document_id, i.at, i.title, i.exact, i.words, i.title_words,
      case when :least > 0 then (select count(*) from unnest(cast(:each as tsquery[])) word where i.words @@ word) else 0 end as has
    from hits join congtinh.search_items i using (content_type, document_id)),
  placed as (
    select i.content_type, i.document_id, i.at, round((i.has + ${SCORE})::numeric, 4) as score from counted i where i.has >= :least),
  sliced as (
    select * from placed p
    where cast(:afterScore as numeric) is null or (-p.score, -extract(epoch from p.at), p.document_id) > (-cast(:afterScore as numeric), -extract(epoch from cast(:afterAt as timestamp)), :afterDocument)
    order by p.score desc, p.at desc, p.document_id offset :offset limit :limit)
  select i.content_type as type, i.document_id as document, i.title, i.slug, address.path, i.site, to_char(i.issued_on, 'YYYY-MM-DD') as "issuedOn",
    i.at as published, p.score::text as score, i.at::text as at,
    case when length(i.body) <= ${LOOKED_THROUGH} then i.body
      else substr(i.body, greatest(1, strpos(lower(i.body), :phrase) - ${LOOKED_THROUGH / 2}), ${LOOKED_THROUGH}) end as body,
    case when u.id is not null then json_build_object('documentId', u.document_id, 'code', u.code, 'name', u.name, 'kind', u.kind, 'validTo', u.valid_to) end as unit,
    case when k.id is not null then json_build_object('documentId', k.document_id, 'slug', k.slug, 'name', k.name) end as category
  from sliced p
  join congtinh.search_items i using (content_type, document_id)
  left join congtinh.page_addresses address on i.content_type = '${PAGE}' and address.page = i.document_id and address.is_current
  left join public.units u on u.document_id = i.unit
  left join lateral (
    select id, document_id, slug, name from public.categories where i.content_type = 'api::article.article' and document_id = i.category
    union all select id, document_id, slug, name from public.info_categories where i.content_type = 'api::info-entry.info-entry' and document_id = i.category
  ) k on true
  where ${STANDS}
  order by p.score desc, p.at desc, p.document_id`;

const run = async <Row>(db: Knex, sql: string, values: Readonly<Record<string, unknown>>): Promise<Row[]> => (await db.raw<{ rows: Row[] }>(sql, values as never)).rows;

/** A slice of what is found, best first. One statement. */
export const findItems = (strapi: Core.Strapi, asked: Asked, narrowing: Narrowing, slice: Slice, phrase: string): Promise<FoundRow[]> =>
  run<FoundRow>(reader(strapi), statement(narrowing), {
    ...narrowing.values, ...asked, each: asked.each, phrase, offset: slice.offset, limit: slice.limit,
    afterScore: slice.after?.score ?? null, afterAt: slice.after?.at ?? null, afterDocument: slice.after?.document ?? '',
  });

/** How many items are found, counted up to `most` and one more. One statement. */
export const countItems = async (strapi: Core.Strapi, words: string, narrowing: Narrowing, most: number): Promise<number> => {
  const [row] = await run<{ total: string }>(reader(strapi),
    `select count(*) as total from (select from congtinh.search_items i where i.words @@ cast(:words as tsquery) and ${narrowing.sql} limit ${most + 1}) found`, { ...narrowing.values, words });
  return Number(row?.total ?? 0);
};

/** For each word the known words that look like it. One statement. */
export const knownWords = async (strapi: Core.Strapi, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await run<{ word: string; alike: string[] }>(reader(strapi),
    `select w.word, coalesce(array_agg(v.word order by v.near desc, v.word) filter (where v.word is not null), '{}') as alike
     from unnest(cast(:words as text[])) w(word)
     left join lateral (select word, similarity(word, w.word) as near from congtinh.search_vocabulary where word % w.word order by near desc, word limit 20) v on true
     group by w.word`, { words: [...words] });
  return new Map(rows.map(({ word, alike }) => [word, alike]));
};

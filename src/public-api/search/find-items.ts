import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { reader } from '../../plugins/platform/server/public';
import type { PublishedType } from '../reading/rows';
import { PAGE } from '../reading/site-parts';
import type { UnitKind } from '../../plugins/units/contracts';

/** Which items are looked at at all. */
export interface Narrowing {
  /** Of each list at least one must be a facet of the item (`congtinh.search_items`, 0150). */
  readonly facets: readonly (readonly string[])[];
  /** documentIds of the sites that are shown; null when the facets name sites. */
  readonly sites: readonly string[] | null;
  /** documentIds of legal documents, as a query: all but these, or these alone. */
  readonly validity: { readonly documents: Knex.QueryBuilder; readonly which: 'without' | 'only' };
  /** From a day on, to the end of a day, each with its instant. */
  readonly from: Bound | null;
  readonly to: Bound | null;
}

interface Bound { readonly day: string; readonly instant: Date }

/** Which items are weighed, as `congtinh.search_candidates` (0151) is asked for them. */
export interface Sought {
  /** What an item must have, without tones, but for a word half typed; null when nothing else is asked. */
  readonly closed: string | null;
  readonly half: string | null;
  /** Words side by side, and the word before the one half typed; those of them that must be. */
  readonly side: string | null;
  readonly sideLast: string | null;
  readonly quoted: string | null;
  /** Quotations of more than two words. */
  readonly quotations: string | null;
  /** The whole words with tones; null when the question has none. */
  readonly tones: string | null;
  /** What the whole title would be. */
  readonly title: string | null;
  /** So many are weighed. */
  readonly most: number;
  /** Whether those that are not weighed have what is asked, too, and stand behind the others. */
  readonly rest: boolean;
}

/** What is looked for, as tsqueries. */
export interface Asked {
  readonly sought: Sought;
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

/** Letters of a text that are looked through for an excerpt. */
const LOOKED_THROUGH = 8000;

/** What stands in the place of a sum with those that are not weighed: less than any. */
const REST = '-1000.0000';
/** Pages end here; a cursor goes on. */
const FURTHEST = 10_000;

const has = (column: string, query: string): string => `(i.${column} @@ cast(:${query} as tsquery))::int`;
/** How often and where the words stand, for the length of the text; the title counts most. */
const rank = (column: string, query: string): string => `ts_rank('{0.05, 0.15, 0.4, 1}', i.${column}, cast(:${query} as tsquery), 1)`;

/**
 * The parts of the order, explained in docs/frontends.md. Of a question with tones the words as typed decide, and the same
 * without tones only among equals.
 */
const BEGINS = `case when i.title_words @@ cast(:together as tsquery) and starts_with(i.facets[6], 'h:' || :beginning) then 0.5 else 0 end`;
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

/** The statement names what the function reads: by that kept answers know when they fall. */
const CANDIDATES = `congtinh.search_candidates(
    p_words => cast(:closed as tsquery), p_half => cast(:half as text), p_exact => cast(:tones as tsquery), p_side => cast(:side as tsquery),
    p_side_last => cast(:sideLast as text), p_quoted => cast(:quoted as tsquery), p_phrase => cast(:quotations as tsquery), p_title => cast(:title as text),
    p_facets => cast(:facets as jsonb), p_sites => cast(:sites as text[]),
    p_without => case when :without then array(:validity) end, p_only => case when not :without then array(:validity) end,
    p_since => cast(:since as timestamp), p_until => cast(:until as timestamp), p_from => cast(:from as date), p_to => cast(:to as date),
    p_anywhere => :anywhere, p_most => :most,
    p_upto => cast(:upto as integer), p_behind => cast(:behind as integer), p_at => cast(:restAt as timestamp), p_document => cast(:restDocument as text))`;

const STATEMENT = `
  with found as materialized (select * from ${CANDIDATES}),
  weighed as materialized (
    select i.*,
      -- Joined to nothing: read once, and not by each part of the sum.
      i.words || '' as all_words, i.exact || '' as all_exact
    from congtinh.search_items i where i.ctid = any((select weighed from found)::tid[])),
  counted as (
    select i.content_type, i.document_id, i.site, i.category, i.unit, i.issued_on, i.at, i.title, i.slug, i.body, i.title_words, i.facets, i.all_words as words, i.all_exact as exact,
      case when :least > 0 then (select count(*) from unnest(cast(:each as tsquery[])) word where i.all_words @@ word) else 0 end as has
    from weighed i),
  placed as (
    select i.content_type, i.document_id, i.site, i.category, i.unit, i.issued_on, i.at, i.title, i.slug, i.body, round((i.has + ${SCORE})::numeric, 4) as score from counted i where i.has >= :least
    union all
    select i.content_type, i.document_id, i.site, i.category, i.unit, i.issued_on, i.at, i.title, i.slug, i.body, ${REST}
    from congtinh.search_items i where i.ctid = any((select rest from found)::tid[])),
  sliced as (
    select * from placed p
    where cast(:afterScore as numeric) is null or (-p.score, -extract(epoch from p.at), p.document_id) > (-cast(:afterScore as numeric), -extract(epoch from cast(:afterAt as timestamp)), :afterDocument)
    order by p.score desc, p.at desc, p.document_id offset :offset limit :limit)
  select i.content_type as type, i.document_id as document, i.title, i.slug, address.path, i.site, to_char(i.issued_on, 'YYYY-MM-DD') as "issuedOn",
    i.at as published, i.score::text as score, i.at::text as at,
    case when length(i.body) <= ${LOOKED_THROUGH} then i.body
      else substr(i.body, greatest(1, strpos(lower(i.body), :phrase) - ${LOOKED_THROUGH / 2}), ${LOOKED_THROUGH}) end as body,
    case when u.id is not null then json_build_object('documentId', u.document_id, 'code', u.code, 'name', u.name, 'kind', u.kind, 'validTo', u.valid_to) end as unit,
    case when k.id is not null then json_build_object('documentId', k.document_id, 'slug', k.slug, 'name', k.name) end as category
  from sliced i
  left join congtinh.page_addresses address on i.content_type = '${PAGE}' and address.page = i.document_id and address.is_current
  left join public.units u on u.document_id = i.unit
  left join lateral (
    select id, document_id, slug, name from public.categories where i.content_type = 'api::article.article' and document_id = i.category
    union all select id, document_id, slug, name from public.info_categories where i.content_type = 'api::info-entry.info-entry' and document_id = i.category
  ) k on true
  where ${STANDS}
  order by i.score desc, i.at desc, i.document_id`;

const run = async <Row>(db: Knex, sql: string, values: Readonly<Record<string, unknown>>): Promise<Row[]> => (await db.raw<{ rows: Row[] }>(sql, values as never)).rows;

const valuesOf = (sought: Sought, { facets, sites, validity, from, to }: Narrowing) => ({
  ...sought, facets: JSON.stringify(facets), sites, validity: validity.documents, without: validity.which === 'without',
  since: from?.instant ?? null, from: from?.day ?? null, until: to?.instant ?? null, to: to?.day ?? null,
});

/** How much of the rest a slice may need. */
const restOf = ({ rest }: Sought, { offset, limit, after }: Slice) => {
  const within = after?.score === REST;
  return { upto: rest && after === null ? Math.min(offset + limit, FURTHEST) : 0, behind: rest && after !== null ? limit : null, restAt: within ? after.at : null, restDocument: within ? after.document : null };
};

/** A slice of what is found, best first. One statement. */
export const findItems = (strapi: Core.Strapi, { sought, ...asked }: Asked, narrowing: Narrowing, slice: Slice, phrase: string): Promise<FoundRow[]> =>
  run<FoundRow>(reader(strapi), STATEMENT, {
    ...valuesOf(sought, narrowing), ...asked, anywhere: false, phrase, ...restOf(sought, slice), offset: slice.offset, limit: slice.limit,
    afterScore: slice.after?.score ?? null, afterAt: slice.after?.at ?? null, afterDocument: slice.after?.document ?? '',
  });

/** How many items are found, counted up to `most` and one more. One statement. */
export const countItems = async (strapi: Core.Strapi, sought: Sought, narrowing: Narrowing, most: number): Promise<number> => {
  const [row] = await run<{ total: string }>(reader(strapi),
    `select cardinality(weighed) as total from ${CANDIDATES} -- of congtinh.search_items, congtinh.page_addresses`,
    { ...valuesOf(sought, narrowing), anywhere: true, most: most + 1, upto: 0, behind: null, restAt: null, restDocument: null });
  return Number(row?.total ?? 0);
};

/** For each word the known words that look like it. One statement. */
export const knownWords = async (strapi: Core.Strapi, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await run<{ word: string; alike: string[] }>(reader(strapi),
    `select w.word, coalesce(array_agg(v.word order by v.near desc, v.word) filter (where v.word is not null), '{}') as alike
     from unnest(cast(:words as text[])) w(word)
     left join lateral (select word, similarity(word, w.word) as near from congtinh.search_vocabulary where word % w.word and word ~ '^[[:alpha:]]{2,20}$' order by near desc, word limit 20) v on true
     group by w.word`, { words: [...words] });
  return new Map(rows.map(({ word, alike }) => [word, alike]));
};

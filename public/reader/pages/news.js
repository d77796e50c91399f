/** @import { Article, Category, List, One, Show } from '#types' */
import { at } from '../addresses.js';
import { ask, Refused } from '../api.js';
import { el, link } from '../dom.js';
import { listing, pageIn, paging, panel } from '../lists.js';
import { CARD, card, trail } from '../parts.js';
import { t } from '../words.js';

/** A section with those above it. @param {readonly Category[]} tree @param {string} slug @returns {Category[] | null} */
const branchTo = (tree, slug) => {
  for (const section of tree) {
    const below = section.slug === slug ? [] : branchTo(section.children, slug);
    if (below) return [section, ...below];
  }
  return null;
};

/** Articles of a site, of a section or all. @type {Show} */
export const showNews = async ({ site, part: category, query, signal }) => {
  /** @type {[One<Category[]>, List<Article>]} */
  const [{ data: tree }, { data: articles, meta }] = await Promise.all([
    ask('/categories', {}, signal),
    ask('/articles', { site, category, page: pageIn(query), pageSize: 15, ...CARD }, signal),
  ]);
  const branch = category === '' ? [] : branchTo(tree, category);
  if (branch === null) throw new Refused(404);
  const section = branch.at(-1);
  const below = section?.children ?? tree;
  /** @param {Category} one */
  const toSection = ({ slug, name }) => link(at(site, `/chuyen-muc/${slug}`), name);
  return listing(section?.name ?? t('news'), branch.length > 1 && trail(branch.slice(0, -1).map(toSection)), el('div.columns',
    el('div', articles.length === 0 && el('p.note', t('nothing')), articles.map((article, n) => card(article, { first: n === 0 })), paging(query, meta.pagination)),
    below.length > 0 && panel(t('sections'), below.map(toSection))));
};

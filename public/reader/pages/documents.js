/** @import { LegalDocument, List, Show } from '#types' */
import { here } from '../addresses.js';
import { ask } from '../api.js';
import { el, link } from '../dom.js';
import { choice, filters, finds, listing, pageIn, paging } from '../lists.js';
import { dayInWords, named, t } from '../words.js';

const STATES = /** @type {const} */ (['in-force', 'not-yet', 'replaced', 'expired']);

/** Legal documents, newest first; each has its page from the server. @type {Show} */
export const showDocuments = async ({ query, signal }) => {
  /** @type {List<LegalDocument>} */
  const { data: documents, meta } = await ask('/legal-documents', { page: pageIn(query), pageSize: 15, validity: query.get('tinh-trang'), fields: 'reference,kindName,abstract,issuedOn,issuer,validity,canonicalUrl', populate: 'unit' }, signal);
  return listing(t('documents'), filters('/van-ban', choice(query, 'tinh-trang', 'validity', STATES.map((state) => [state, t(state)]))),
    finds(documents.map(({ reference, kindName, abstract, issuedOn, issuer, validity, canonicalUrl }) => el('li', el('h2', link(here(canonicalUrl), `${kindName} số ${reference}`)),
      el('p.small', [issuedOn && dayInWords(issuedOn), issuer, named(validity.state)].filter(Boolean).join(' · ')), abstract && el('p', abstract)))),
    paging(query, meta.pagination));
};

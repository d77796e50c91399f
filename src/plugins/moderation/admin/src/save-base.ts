import { isModeratedType } from '../../contracts';

/** Header by which a save says which draft it was made from; the server answers 409 when a newer one is stored. */
const HEADER = 'X-Draft-Base';

const bases = new Map<string, { stamp: string; draftHash: string }>();
const keyOf = (contentType: string, documentId: string) => `${contentType}/${documentId}`;

/**
 * Remembers the draft that the form on screen shows. `stamp` tells when the form was filled: a reload of the panel alone
 * leaves the base as it was, because the form still shows the older draft.
 */
export const rememberBase = (contentType: string, documentId: string, stamp: string, draftHash: string | null): void => {
  const key = keyOf(contentType, documentId);
  if (draftHash && bases.get(key)?.stamp !== stamp) bases.set(key, { stamp, draftHash });
};

const DRAFT = /\/content-manager\/collection-types\/([^/?]+)\/([^/?]+)(?:\?.*)?$/;

/** Adds the header to the content manager's saves; core gives no other place to add one. */
export const sendBaseWithSaves = (): void => {
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const [, contentType, documentId] = (init?.method === 'PUT' && DRAFT.exec(url)) || [];
    if (!contentType || !documentId || !isModeratedType(contentType)) return send(input, init);
    const base = bases.get(keyOf(contentType, documentId));
    if (!base) return send(input, init);
    const headers = new Headers(init?.headers);
    headers.set(HEADER, base.draftHash);
    return send(input, { ...init, headers });
  };
};

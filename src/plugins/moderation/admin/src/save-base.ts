import { isModeratedType, type Conflict } from '../../contracts';
import { askAbout } from './editing/conflicts';
import { tellOfSave } from './editing/saves';
import { returnAfterSignIn, sessionEnded, sessionLives } from './editing/session';
import { beforeSignOut } from './editing/sign-out';
import en from './translations/en.json';
import vi from './translations/vi.json';

/** Header by which a save says which draft it was made from; the server answers 409 when a newer one is stored. */
const HEADER = 'X-Draft-Base';

const bases = new Map<string, { stamp: string; draftHash: string }>();
/** Forms that show an older draft than the one last read: only a save or leaving the form changes what they are based on. */
const pinned = new Set<string>();
const keyOf = (contentType: string, documentId: string) => `${contentType}/${documentId}`;

/**
 * Remembers the draft that the form on screen shows. `stamp` tells when the form was filled: a reload of the panel alone
 * leaves the base as it was, because the form still shows the older draft.
 */
export const rememberBase = (contentType: string, documentId: string, stamp: string, draftHash: string | null): void => {
  const key = keyOf(contentType, documentId);
  if (draftHash && !pinned.has(key) && bases.get(key)?.stamp !== stamp) bases.set(key, { stamp, draftHash });
};

export const baseOf = (contentType: string, documentId: string | null): string | null =>
  (documentId !== null && bases.get(keyOf(contentType, documentId))?.draftHash) || null;

/** The form shows again what was made from this draft (kept changes, a refused save), whatever is read meanwhile. */
export const restoreBase = (contentType: string, documentId: string, draftHash: string): void => {
  const key = keyOf(contentType, documentId);
  bases.set(key, { stamp: bases.get(key)?.stamp ?? '', draftHash });
  pinned.add(key);
};

/** The form was saved, filled anew or left. */
export const releaseBase = (contentType: string, documentId: string | null): void => {
  const key = keyOf(contentType, documentId ?? '');
  bases.delete(key);
  pinned.delete(key);
};

const DRAFT = /\/content-manager\/collection-types\/([^/?]+)(?:\/([^/?]+))?(?:\?.*)?$/;

interface Refusal { error?: { name?: string; message?: string; status?: number; details?: { code?: string; fields?: readonly { path: string; message: string }[] } & Partial<Conflict> } }

/**
 * A refused save as core's form understands it: messages at their fields, and the form keeps what was typed. For any
 * other kind of error core takes the form for saved and fills it from the stored draft again.
 */
const asFieldErrors = ({ error }: Refusal, status: number): Response =>
  new Response(JSON.stringify({
    data: null,
    error: {
      ...error, status, name: 'ValidationError',
      details: { ...error?.details, errors: (error?.details?.fields ?? []).map(({ path, message }) => ({ path: path.split('.'), message, name: 'ValidationError' })) },
    },
  }), { status, headers: { 'Content-Type': 'application/json' } });

const unreachable = (): Response => {
  const { network } = document.documentElement.lang === 'en' ? en : vi;
  return asFieldErrors({ error: { message: network } }, 503);
};

const withoutAttributes = (body: BodyInit | null | undefined, names: readonly string[]): BodyInit | null | undefined => {
  if (typeof body !== 'string' || names.length === 0) return body;
  return JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body) as object).filter(([name]) => !names.includes(name))));
};

type Fetch = typeof window.fetch;

/** One save of a moderated draft, with the question to the person when a newer draft is stored. */
const save = async (send: Fetch, input: RequestInfo | URL, init: RequestInit, contentType: string, documentId: string | null): Promise<Response> => {
  const about = { contentType, documentId };
  tellOfSave({ kind: 'saving', ...about });
  let base = baseOf(contentType, documentId);
  let { body } = init;
  for (;;) {
    const headers = new Headers(init.headers);
    if (base) headers.set(HEADER, base);
    const response = await send(input, { ...init, headers, body }).catch(() => null);
    if (response?.ok) {
      releaseBase(contentType, documentId);
      tellOfSave({ kind: 'saved', ...about });
      return response;
    }
    // An ended session is core's to handle; the text is kept.
    if (response === null || response.status === 401) {
      tellOfSave({ kind: 'failed', ...about });
      return response ?? unreachable();
    }
    const refusal = (await response.clone().json().catch(() => ({}))) as Refusal;
    const { stored, code } = refusal.error?.details ?? {};
    const choice = code === 'moderation.newer-draft' && stored && documentId
      ? await askAbout(contentType, documentId, refusal.error?.details as Conflict)
      : { kind: 'later' as const };
    if (choice.kind === 'later' || !stored || !documentId) {
      if (stored && documentId && base) restoreBase(contentType, documentId, base);
      tellOfSave({ kind: 'failed', ...about });
      return asFieldErrors(refusal, response.status);
    }
    if (choice.kind === 'stored') {
      releaseBase(contentType, documentId);
      tellOfSave({ kind: 'dropped', ...about });
      const { ['conflict.taken-stored']: message } = document.documentElement.lang === 'en' ? en : vi;
      return asFieldErrors({ error: { message, details: {} } }, response.status);
    }
    base = stored.hash;
    restoreBase(contentType, documentId, base);
    body = withoutAttributes(body, choice.kind === 'parts' ? choice.stored : []);
  }
};

const SESSION = /\/admin\/(access-token|login|logout)(?:\?.*)?$/;

/** Watches the session: an expired one keeps unsaved text and leads back to it, a deliberate sign-out asks about it. */
const watchSession = async (send: Fetch, input: RequestInfo | URL, init: RequestInit, verb: string): Promise<Response> => {
  if (verb === 'logout') await beforeSignOut(send, init.headers);
  const response = await send(input, init);
  if (verb === 'access-token' && !response.ok) sessionEnded();
  if (verb !== 'logout' && response.ok) sessionLives();
  if (verb === 'login' && response.ok) {
    const { data } = (await response.clone().json().catch(() => ({}))) as { data?: { user?: { id?: number } } };
    if (data?.user?.id) returnAfterSignIn(data.user.id);
  }
  return response;
};

/** Stands between core's screens and the server; core gives no other place to add a header or to ask before an answer. */
export const watchSaves = (): void => {
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const method = init?.method?.toUpperCase();
    if (!init || (method !== 'PUT' && method !== 'POST')) return send(input, init);
    const verb = method === 'POST' ? SESSION.exec(url)?.[1] : undefined;
    if (verb) return watchSession(send, input, init, verb);
    const [, contentType, documentId] = DRAFT.exec(url) ?? [];
    const isSave = contentType !== undefined && isModeratedType(contentType) && (method === 'PUT') === (documentId !== undefined);
    return isSave ? save(send, input, init, contentType, documentId ?? null) : send(input, init);
  };
};

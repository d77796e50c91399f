export type Fetch = (request: Request) => Promise<Response>;

export interface KeptAnswersSettings {
  /** How many answers at most; 200 unless said otherwise. */
  readonly most?: number;
  /** Their texts together, in characters; 5 million unless said otherwise. */
  readonly mostCharacters?: number;
}

interface Kept { readonly etag: string; readonly headers: readonly (readonly [string, string])[]; readonly text: string }

/** What an answer sent anew says of its own form; the text that is kept has none. */
const OF_THE_WIRE = new Set(['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive']);

/**
 * A fetch that keeps answers and asks each time whether they still stand (`If-None-Match`), as the portal demands: a text that
 * was withdrawn is never shown from here. A confirmed answer (304) comes back as the 200 that was kept. Browsers do this by
 * themselves; this is for servers. Only for questions without a name: one with `Authorization` goes through untouched.
 */
export const keepAnswers = (fetch: Fetch, { most = 200, mostCharacters = 5_000_000 }: KeptAnswersSettings = {}): Fetch => {
  // In the order of their last use.
  const kept = new Map<string, Kept>();
  let characters = 0;
  const forget = (key: string): void => {
    characters -= kept.get(key)?.text.length ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, answer: Kept): void => {
    forget(key);
    if (answer.text.length > mostCharacters) return;
    kept.set(key, answer);
    characters += answer.text.length;
    for (const oldest of kept.keys()) {
      if (kept.size <= most && characters <= mostCharacters) break;
      forget(oldest);
    }
  };

  return async (request) => {
    if (request.method !== 'GET' || request.headers.has('authorization') || request.headers.has('if-none-match')) return fetch(request);
    const key = request.url;
    const known = kept.get(key);
    const asked = new Request(request);
    if (known) {
      asked.headers.set('if-none-match', known.etag);
      // Node's fetch says no-cache beside a condition of its own accord, which some caches on the way take for "do not confirm".
      asked.headers.set('cache-control', 'max-age=0');
    }
    const answer = await fetch(asked);
    if (answer.status === 304 && known) {
      keep(key, known);
      const headers = new Headers(known.headers.map(([name, value]): [string, string] => [name, value]));
      for (const [name, value] of answer.headers) headers.set(name, value);
      return new Response(known.text, { status: 200, headers });
    }
    const etag = answer.headers.get('etag');
    if (answer.status !== 200 || etag === null) {
      forget(key);
      return answer;
    }
    const text = await answer.text();
    const headers = [...answer.headers].filter(([name]) => !OF_THE_WIRE.has(name));
    keep(key, { etag, headers, text });
    return new Response(text, { status: 200, headers });
  };
};

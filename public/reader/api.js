/** @import { List } from '#types' */
/** The API refused, or could not be reached (status 0). */
export class Refused extends Error {
  /** @param {number} status @param {string} [message] what the API says to people */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Asks the public API. Nothing is kept here: the browser keeps answers and asks by their ETag whether they still hold.
 * @template Answer
 * @param {string} path below /api @param {Record<string, string | number | boolean | null>} [query] null and empty are left out
 * @param {AbortSignal} [signal]
 * @returns {Promise<Answer>} @throws {Refused}
 */
export const ask = async (path, query = {}, signal) => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]]));
  const response = await fetch(`/api${path}?${new URLSearchParams(given)}`, { signal }).catch((error) => {
    throw signal?.aborted ? error : new Refused(0);
  });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, body.error?.message);
  return body;
};

/** A whole list, by cursor. @template Item @param {string} path @param {string} sort @param {AbortSignal} signal */
export const askAll = async (path, sort, signal) => {
  /** @type {Item[]} */
  const all = [];
  /** @type {string | null} */
  let cursor = null;
  do {
    /** @type {List<Item>} */
    const { data, meta } = await ask(path, { sort, pageSize: 100, cursor }, signal);
    all.push(...data);
    cursor = meta.pagination.next;
  } while (cursor);
  return all;
};

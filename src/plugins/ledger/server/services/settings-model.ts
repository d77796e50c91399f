import type { Json, JsonObject } from '../domain/canonical-json';
import { plainJson } from '../domain/plain-json';
import type { RecordedModel } from './recorded-model';

const SECRET_NAME = /pass|secret|token|key|hash|salt|credential|client_?id|auth/i;

/** A setting without its secrets: the fact that there is one stays. */
const withoutSecrets = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as JsonObject).map(([name, one]): [string, Json] =>
    [name, SECRET_NAME.test(name) && one !== null && typeof one !== 'object' && typeof one !== 'boolean' ? '***' : withoutSecrets(one)]));
};

const valueOf = (stored: unknown): Json => {
  if (typeof stored !== 'string') return plainJson(stored);
  try {
    return plainJson(JSON.parse(stored));
  } catch {
    return plainJson(stored);
  }
};

const shown = (stored: unknown): string => JSON.stringify(withoutSecrets(valueOf(stored)));

/**
 * Core keeps its settings (sign-in of visitors, mails, uploads, forms of the content manager) as JSON under a key. Told
 * are only changes that a request made: at boot core writes many of them by itself.
 */
export const SETTINGS_UID = 'strapi::core-store';

export const SETTINGS: RecordedModel = {
  populate: {},
  state: (row) => ({ plain: { value: withoutSecrets(valueOf(row.value)) }, personal: {} }),
  secrets: (before, after): JsonObject => (before && after && before.value !== after.value && shown(before.value) === shown(after.value) ? { secretChanged: true } : {}),
  touches: (data) => data?.value !== undefined,
  subjectId: (row) => String(row.key),
};

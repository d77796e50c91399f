import type { IncomingMessage, ServerResponse } from 'node:http';

/** Kinds of items whose pages may tell that they were shown, as the read API names them. */
const TOLD = /^\/(articles|pages|legal-documents|info-entries)\/([a-z0-9]{24})\/views$/;

/**
 * A page that was not made by asking here for each reader says that it was shown: `POST /api/articles/{documentId}/views`.
 * Answers the address of that item in the read API, or null when the request is something else.
 */
export const toldItems = (prefix: string) => ({ method, url = '' }: IncomingMessage): string | null => {
  if (method !== 'POST' || !url.startsWith(`${prefix}/`)) return null;
  const [, things, documentId] = TOLD.exec(url.slice(prefix.length)) ?? [];
  return things === undefined ? null : `${prefix}/${things}/${documentId ?? ''}`;
};

export interface Refusal { readonly status: 400 | 403; readonly code: string; readonly message: string }

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** Why a page may not tell; null when it may: it stands on this host, or where `CORS_ORIGINS` says, and sends nothing but the address. */
export const refusalOf = ({ headers }: Pick<IncomingMessage, 'headers'>, allowed: readonly string[]): Refusal | null => {
  if (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0') {
    return { status: 400, code: 'views.body', message: 'Lượt xem chỉ được báo bằng địa chỉ, không kèm nội dung; hãy gửi POST rỗng.' };
  }
  const { origin, host } = headers;
  if (origin !== undefined && (allowed.includes(origin) || hostOf(origin) === host?.toLowerCase())) return null;
  return { status: 403, code: 'views.origin', message: 'Chỉ trang của cổng, hoặc trang có trong CORS_ORIGINS, được báo lượt xem từ trình duyệt của người đọc.' };
};

export const sendRefusal = (response: ServerResponse, { status, code, message }: Refusal): void => {
  const body = JSON.stringify({ data: null, error: { status, name: 'ApplicationError', message, details: { code, fields: [] } } });
  // A body that nobody reads ends the connection.
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body), 'Cache-Control': 'no-store', Connection: 'close' });
  response.end(body);
};

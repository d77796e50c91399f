import type { IncomingMessage } from 'node:http';
import { FEED_ADDRESS } from '../../feeds/addresses';
import { READER_FILE, READER_PAGE, SITE_HOME } from '../../reader/addresses';
import { normalAddress } from '../domain/address';

/** An address at which answers are the same for every reader. */
export interface PublicAddress {
  /** Under what its answer is kept. */
  readonly key: string;
  /** What the application is asked. */
  readonly url: string;
  /** The only host of which the answer may speak; null where it speaks of none. */
  readonly host: string | null;
}

const HOST = /^[a-z0-9.-]{1,253}(?::\d{1,5})?$/;

/** `/bai-viet/{slug}` as the beginning of a path, below the portal or below a unit's site. */
const pageStart = (pattern: string): RegExp => new RegExp(`^(?:/[a-z0-9-]+)?${(pattern.split('{')[0] ?? '').replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')}[^/]`);

/**
 * Says of a request whether it asks what is public and the same for everybody: the read API, the pages of published
 * items and what machines read of them, asked by GET or HEAD, without a token, a body, or a way of writing that only somebody with plans has.
 */
export const publicAddresses = (prefix: string, pagePatterns: readonly string[]): ((request: IncomingMessage) => PublicAddress | null) => {
  const pages = [FEED_ADDRESS, SITE_HOME, ...pagePatterns.filter((pattern) => pattern.startsWith('/')).map(pageStart)];
  return (request) => {
    const { method, url = '', headers } = request;
    if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined || headers['transfer-encoding'] !== undefined) return null;
    if (headers['content-length'] !== undefined && headers['content-length'] !== '0') return null;
    if (url.startsWith(`${prefix}/`)) {
      const address = normalAddress(url);
      return address === null ? null : { key: address, url: address, host: null };
    }
    const path = url.split('?')[0] ?? url;
    if (READER_FILE.test(path)) return { key: path, url: path, host: null };
    const isReaders = READER_PAGE.test(path);
    if (!isReaders && !pages.some((page) => page.test(url))) return null;
    // A page may stand at the address of a site's own host. What a proxy says of hosts goes the ordinary way.
    const host = headers.host?.toLowerCase() ?? '';
    if (!HOST.test(host) || headers['x-forwarded-host'] !== undefined || headers.forwarded !== undefined) return null;
    // Whatever is asked behind `?`, the page is the same.
    const address = isReaders ? path : normalAddress(url);
    return address === null ? null : { key: `${host} ${address}`, url: address, host };
  };
};

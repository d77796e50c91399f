import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Key of the signatures, drawn from a secret of the application that signs other things too. */
export const keyFrom = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'cong-tinh file addresses', 32));

const WINDOW_SECONDS = 15 * 60;

/**
 * Until when an address made at `now` is good, in seconds since 1970: 15 to 30 minutes from then, the same for a quarter
 * of an hour, so that a browser meets the same address and need not fetch the picture again.
 */
export const expiryAt = (now: Date): number => (Math.floor(now.getTime() / 1000 / WINDOW_SECONDS) + 2) * WINDOW_SECONDS;

/** HMAC-SHA256 over name and expiry; a name holds no line break. */
const signatureOf = (key: Buffer, name: string, expiry: number): Buffer => createHmac('sha256', key).update(`${name}\n${expiry}`).digest();

/**
 * The query of a signed address, without `?`. `version` is no part of the signature: it makes the address of a file whose bytes were
 * replaced another one, so that no browser shows the old ones.
 */
export const signedQuery = (key: Buffer, name: string, expiry: number, version: number): string =>
  `v=${version.toString(36)}&exp=${expiry}&sig=${signatureOf(key, name, expiry).toString('base64url')}`;

/** Seconds for which a signature is still good at `now`; 0 for one that is expired, of another name, or none. */
export const secondsLeft = (key: Buffer, name: string, { exp, sig }: { exp?: unknown; sig?: unknown }, now: Date): number => {
  if (typeof exp !== 'string' || typeof sig !== 'string' || !/^[1-9]\d{0,11}$/.test(exp)) return 0;
  const given = Buffer.from(sig, 'base64url');
  const right = signatureOf(key, name, Number(exp));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 0;
  return Math.max(0, Math.floor(Number(exp) - now.getTime() / 1000));
};

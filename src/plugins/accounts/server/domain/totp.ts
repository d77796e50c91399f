import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with what every authenticator app takes: SHA-1, six digits, steps of 30 seconds. */
const PERIOD_SECONDS = 30;
/** RFC 4226 asks for 128 bits at least and recommends 160. */
export const SECRET_BYTES = 20;
/** Steps before and after the present one whose codes are taken: clocks of phones differ. */
const WINDOW = 1;

const totp = (secret: string, issuer = '', label = ''): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });

/** @returns the secret in base32, as apps take it typed */
export const secretOf = (random: Uint8Array): string => {
  if (random.length < SECRET_BYTES) throw new RangeError(`A secret needs ${SECRET_BYTES} random bytes`);
  return new Secret({ buffer: Uint8Array.from(random.subarray(0, SECRET_BYTES)).buffer }).base32;
};

/** What the picture holds. */
export const uriOf = (secret: string, issuer: string, email: string): string => totp(secret, issuer, email).toString();

/**
 * The step whose code this is; null when it is none, or one that is not newer than `lastStep`: a code that was looked at
 * over somebody's shoulder is good for nothing after its owner used it.
 * @param digits exactly six digits
 * @param at milliseconds since 1970
 */
export const stepOf = (secret: string, digits: string, at: number, lastStep: number): number | null => {
  const delta = totp(secret).validate({ token: digits, timestamp: at, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(at / 1000 / PERIOD_SECONDS) + delta;
  return step > lastStep ? step : null;
};

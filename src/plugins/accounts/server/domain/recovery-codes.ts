/** 32 characters that nobody mixes up when reading them from paper: no I L O U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

export const RECOVERY_CODES = 10;
export const RECOVERY_BYTES = RECOVERY_CODES * LENGTH;

const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/**
 * Codes for the day without the device, of 60 random bits each, as they are shown: `7K2M-Q9XA-0BCD`.
 * @param random at least `RECOVERY_BYTES` random bytes; each gives one of 32 characters without bias
 */
export const recoveryCodes = (random: Uint8Array): readonly string[] => {
  if (random.length < RECOVERY_BYTES) throw new RangeError(`Recovery codes need ${RECOVERY_BYTES} random bytes`);
  return Array.from({ length: RECOVERY_CODES }, (_, at) =>
    grouped([...random.subarray(at * LENGTH, (at + 1) * LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')));
};

/** What somebody typed where a code is asked for: six digits of the device, a recovery code without its dashes, or neither. */
export type TypedCode = { readonly kind: 'device'; readonly digits: string } | { readonly kind: 'recovery'; readonly code: string } | null;

const DEVICE = /^\d{6}$/;
const RECOVERY = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);
/** Letters that the alphabet leaves out are read as what they were taken for. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Reads a typed code; blanks, dashes and small letters do not matter. */
export const typedCode = (typed: string): TypedCode => {
  const plain = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '').toUpperCase();
  if (DEVICE.test(plain)) return { kind: 'device', digits: plain };
  const code = plain.replace(/[OIL]/g, (letter) => MISREAD[letter] ?? letter);
  return RECOVERY.test(code) ? { kind: 'recovery', code } : null;
};

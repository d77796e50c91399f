/** Letters and digits that nobody mixes up when reading them from paper: no 0 O 1 l I. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** How many random bytes `temporaryPassword` needs. */
export const TEMPORARY_BYTES = GROUPS * GROUP;

/**
 * A password to be typed once from paper: 80 random bits in groups, with all four kinds of characters, so that it
 * satisfies every rule of length up to 20.
 * @param random at least `TEMPORARY_BYTES` random bytes; each gives one of 32 characters without bias
 */
export const temporaryPassword = (random: Uint8Array): string => {
  if (random.length < TEMPORARY_BYTES) throw new RangeError(`A temporary password needs ${TEMPORARY_BYTES} random bytes`);
  const letters = [...random.slice(0, TEMPORARY_BYTES)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  const groups = Array.from({ length: GROUPS }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP));
  return `Tam7-${groups.join('-')}`;
};

/** What a password of an account must be, merged from the dated rules that hold for it (`database/data/account-rules.json`). */
export interface PasswordRule {
  /** Fewest characters, counted as people see them: “ế” is one. */
  readonly minLength: number;
  /** How many of the four kinds of characters it must have. */
  readonly kinds: number;
  /** From so many characters on kinds are not asked for (a passphrase); null: always. */
  readonly passphraseLength: number | null;
  /** How many of the account's last passwords are refused, the present one included. */
  readonly remembered: number;
}

/** Letters of any alphabet count; a blank is a mark. */
export const CHARACTER_KINDS = ['lower', 'upper', 'digit', 'mark'] as const;
export type CharacterKind = (typeof CHARACTER_KINDS)[number];

/** What bcrypt reads of a password, in bytes of UTF-8: the rest would not count, so it is refused. */
export const PASSWORD_BYTES = 72;

/** What is still missing of a password, as far as a browser can tell; the server adds what only it knows. */
export type PasswordFault =
  | { readonly code: 'too-short'; readonly missing: number; readonly least: number }
  | { readonly code: 'too-long'; readonly excess: number }
  | { readonly code: 'kinds'; readonly missing: readonly CharacterKind[]; readonly needed: number }
  | { readonly code: 'holds-name' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'too-easy' }
  | { readonly code: 'used-before'; readonly remembered: number };
export type PasswordFaultCode = PasswordFault['code'];

/** The one form in which a password is hashed and compared: keyboards send “ế” in two ways. */
export const passwordText = (typed: string): string => typed.normalize('NFC');

const KIND: Readonly<Record<CharacterKind, RegExp>> = { lower: /\p{Ll}/u, upper: /\p{Lu}/u, digit: /\p{Nd}/u, mark: /[^\p{L}\p{M}\p{N}]/u };
/** Control characters, and half characters that no encoding can store. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** How many characters have to go from the end until bcrypt reads all of the rest. */
const excessOf = (characters: readonly string[]): number => {
  let bytes = bytesOf(characters.join(''));
  let excess = 0;
  while (bytes > PASSWORD_BYTES) {
    excess += 1;
    bytes -= bytesOf(characters[characters.length - excess] ?? '');
  }
  return excess;
};

/** Letters and digits without tones, case and blanks: `Nguyễn Văn A` is `nguyenvana`. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/[^\p{L}\p{N}]/gu, '');

/** A shorter name would turn up in honest passphrases by chance. */
const SHORTEST_NAME = 4;

/** The names by which an account is known, folded: address before the @, whole name, name without the family's. */
export const namesOfAccount = (account: { readonly email: string; readonly firstname?: string | null; readonly lastname?: string | null }): readonly string[] => {
  const words = `${account.firstname ?? ''} ${account.lastname ?? ''}`.trim().split(/\s+/);
  const names = [account.email.split('@')[0] ?? '', words.join(' '), words.slice(1).join(' ')].map(folded);
  return [...new Set(names.filter((name) => name.length >= SHORTEST_NAME))];
};

/**
 * Everything that is missing of a password; nothing when it can be sent.
 * @param typed as typed, in whatever normal form
 * @param names folded names that it must not hold (`namesOfAccount`)
 */
export const passwordFaults = (rule: PasswordRule, typed: string, names: readonly string[]): readonly PasswordFault[] => {
  const text = passwordText(typed);
  const characters = [...text];
  const faults: PasswordFault[] = [];
  if (UNREADABLE.test(text)) faults.push({ code: 'unreadable' });
  if (characters.length < rule.minLength) faults.push({ code: 'too-short', missing: rule.minLength - characters.length, least: rule.minLength });
  const excess = excessOf(characters);
  if (excess > 0) faults.push({ code: 'too-long', excess });
  const missing = CHARACTER_KINDS.filter((kind) => !KIND[kind].test(text));
  const isPassphrase = rule.passphraseLength !== null && characters.length >= rule.passphraseLength;
  if (!isPassphrase && CHARACTER_KINDS.length - missing.length < rule.kinds) faults.push({ code: 'kinds', missing, needed: rule.kinds });
  const plain = folded(text);
  if (names.some((name) => plain.includes(name))) faults.push({ code: 'holds-name' });
  return faults;
};

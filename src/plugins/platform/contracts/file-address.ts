/**
 * Addresses of files under /uploads. A stored text names a file plainly, `/uploads/NAME`; an address that is handed to
 * staff before publication carries a signature behind it (src/extensions/upload/addresses). Needs neither node nor a
 * browser.
 */

const NAME = '[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*';
const EXACT = new RegExp(`^/uploads/(${NAME})$`);
const WITH_QUERY = new RegExp(`(/uploads/${NAME})\\?([^\\s"'<>()#]*)`, 'g');
const SIGNATURE = /(?:^|[&;])sig=/;
const WIDTH_VARIANT = /^(?:thumbnail|xlarge|large|medium|small)_/;

/** The file that a plain address names; null for every other address and every other spelling. */
export const nameInAddress = (address: string): string | null => EXACT.exec(address)?.[1] ?? null;

export const addressOfName = (name: string): string => `/uploads/${name}`;

/** A text, or an address, in which every signed address of a file stands plainly again. Idempotent. */
export const withoutSignatures = (text: string): string =>
  (text.includes('/uploads/') ? text.replace(WITH_QUERY, (whole, plain: string, query: string) => (SIGNATURE.test(query) ? plain : whole)) : text);

/** What a file's row may bear as its hash when this is the name of the file or of one of its widths. */
export const possibleHashes = (name: string): readonly string[] => {
  const hash = name.replace(/\.[^.]*$/, '');
  return [...new Set([hash, hash.replace(WIDTH_VARIANT, '')])];
};

/** The part of a file's row that says under which names its bytes lie. */
export interface NamedRow {
  readonly url: string;
  readonly formats: Readonly<Record<string, { readonly url?: string }>> | null;
}

/** Names under /uploads of a file and of all its widths. */
export const namesOfFile = ({ url, formats }: NamedRow): readonly string[] =>
  [url, ...Object.values(formats ?? {}).map((format) => format.url ?? '')].flatMap((address) => nameInAddress(address) ?? []);

const ATTRIBUTE = / (?:src|href|srcset)="[^"]*"/g;
// At the start of an address only: a signature must not go to another host that has a folder of this name.
const OWN = new RegExp(`(="|,\\s+)/uploads/(${NAME})(?=["\\s#])`, 'g');

/** Names of the files that a page made by us shows or links. */
export const namesInPage = (html: string): readonly string[] =>
  [...html.matchAll(ATTRIBUTE)].flatMap(([attribute]) => [...attribute.matchAll(OWN)].flatMap(([, , name]) => name ?? []));

/** The page with other addresses for the files that it shows or links; a name without one stays as it is. */
export const withAddresses = (html: string, addresses: ReadonlyMap<string, string>): string =>
  html.replace(ATTRIBUTE, (attribute) =>
    attribute.replace(OWN, (whole, before: string, name: string) => before + (addresses.get(name)?.replaceAll('&', '&amp;') ?? whole.slice(before.length))));

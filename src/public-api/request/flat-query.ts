/** A query as the caller sent it, flat: `filters[unit][code][$eq]=x` has the name `filters.unit.code.$eq`. */
export type FlatQuery = ReadonlyMap<string, string | readonly string[]>;

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const collect = (value: unknown, name: string, into: Map<string, string | readonly string[]>): void => {
  if (typeof value === 'string' || isTextList(value)) {
    into.set(name, value);
  } else if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value);
    if (parts.length === 0 && name !== '') into.set(name, []);
    for (const [key, inner] of parts) collect(inner, name === '' ? key : `${name}.${key}`, into);
  } else {
    into.set(name, String(value));
  }
};

/**
 * Flattens what the query parser made of the address; lists of texts stay lists. Names that the parser left out
 * because every object has them (`toString`) are added from the address itself: nothing a caller says is overheard.
 */
export const flatQuery = (query: object, address = ''): FlatQuery => {
  const flat = new Map<string, string | readonly string[]>();
  collect(query, '', flat);
  for (const name of new URLSearchParams(address).keys()) {
    const head = name.split('[')[0] ?? '';
    if (!Object.hasOwn(query, head)) flat.set(head, '');
  }
  return flat;
};

/** The name of a flat parameter as it is written in an address: `pagination.page` is `pagination[page]`. */
export const addressName = (name: string): string => {
  const [first = '', ...rest] = name.split('.');
  return first + rest.map((part) => `[${part}]`).join('');
};

const MAX = 120;

/**
 * Address of a title: Vietnamese letters without tones and marks, lower case, words joined by hyphens
 * (`Đường về Ba Bể` → `duong-ve-ba-be`). Empty when nothing of the title can stand in an address.
 */
export const slugOf = (title: string): string => {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= MAX) return plain;
  const cut = plain.slice(0, MAX + 1);
  const lastWord = cut.lastIndexOf('-');
  return (lastWord > 0 ? cut.slice(0, lastWord) : cut.slice(0, MAX)).replace(/-+$/, '');
};

/** The first of `base`, `base-2`, `base-3`, … that nobody has. */
export const freeSlug = (base: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const candidate = `${base}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/** A unit as far as its folder bears its name. */
export interface NamedUnit {
  readonly name: string;
  readonly code: string;
  /** ISO day; null when it has been there ever since. */
  readonly validFrom: string | null;
}

const viDay = (day: string): string => day.split('-').reverse().join('-');

/**
 * Names that the folder of a unit may have, the best first: its own; with its code, because communes of two districts
 * share names; with its first day, because a code goes on to the next unit. Core's folders have no slash in their names.
 */
export const folderNames = ({ name, code, validFrom }: NamedUnit): readonly string[] => {
  const own = name.replaceAll('/', '-').replace(/\s+/g, ' ').trim();
  return [own, `${own} (${code})`, `${own} (${code}${validFrom === null ? '' : `, từ ${viDay(validFrom)}`})`];
};

/** The name for a new folder beside those that are taken. */
export const freeFolderName = (unit: NamedUnit, taken: ReadonlySet<string>): string => {
  const names = folderNames(unit);
  return names.find((name) => !taken.has(name)) ?? (names.at(-1) as string);
};

/** The name that a folder must take on because its unit is called otherwise now; null when it fits. */
export const newFolderName = (unit: NamedUnit, now: string, taken: ReadonlySet<string>): string | null =>
  (folderNames(unit).includes(now) ? null : freeFolderName(unit, taken));

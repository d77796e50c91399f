/** Where the archive of changes lies in a vault. */
export const keyOfBase = (base: string, part: string): string => `bases/${base}/${part}`;
export const keyOfSegment = (segment: string): string => `wal/${segment}`;
/** Lists of files that came since the list before; sort by time. */
export const keyOfJournal = (at: Date, chance: string): string => `journal/${at.toISOString().replaceAll(/[-:.]/g, '')}-${chance}`;
export const timeOfJournal = (key: string): Date =>
  new Date((key.split('/')[1] ?? '').replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z'));

/** Files of the log as PostgreSQL names them: segments, histories of timelines, labels of base copies. */
export const isSegment = (name: string): boolean => /^[0-9A-F]{24}(\.[0-9A-F]{8}\.backup)?$|^[0-9A-F]{8}\.history$/.test(name);

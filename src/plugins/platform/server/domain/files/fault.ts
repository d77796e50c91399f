/**
 * Why bytes are not what they claim, as the end of a Vietnamese sentence ("… vì …").
 * The caller adds the file's name and the list of allowed formats.
 */
export class FileFault extends Error {}

/** Throws a fault unless the condition holds. */
export function demand(condition: boolean, fault: string): asserts condition {
  if (!condition) throw new FileFault(fault);
}

/** A label as it is compared: NFC, one case, single blanks. Tones stay: "bò" is not "bơ". */
export const labelKey = (label: string): string => label.normalize('NFC').toLocaleLowerCase('vi').replace(/[\s\u00a0]+/g, ' ').trim();

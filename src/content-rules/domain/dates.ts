/** The first day that a date of the Republic's documents may name, and the last that is not surely a slip of the keyboard. */
const EARLIEST = '1945-01-01';
const LATEST = '2199-12-31';

export const isPlausibleDay = (day: string): boolean => day >= EARLIEST && day <= LATEST;

/** A day (`YYYY-MM-DD`) as people here write it: `31/12/2023`. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');

/** Over which time a figure speaks; a figure that names none may be either. */
export const PERIODS = ['moment', 'month', 'quarter', 'six-months', 'nine-months', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export const isPeriod = (value: unknown): value is Period => (PERIODS as readonly unknown[]).includes(value);

export const SYSTEM = 'poverty';

/** Path of a report inside the staff screens. */
export const reportLink = (id: number): string => `/plugins/reporting/reports/${id}`;

/** Path of the list of what somebody has to enter. */
export const OWN_REPORTS = '/plugins/reporting';

/** Path of the board of a period. */
export const boardLink = (period: number): string => `/plugins/reporting?tab=board&period=${period}`;

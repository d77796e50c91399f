export const SYSTEM = 'portal';

/** Path of a request inside the staff screens. */
export const requestLink = (id: number): string => `/plugins/content-requests/${id}`;

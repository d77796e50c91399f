/** Who sees these screens at all; what one sees and does there, the server decides by assignment. */
export const ENTER = [{ action: 'plugin::reporting.enter', subject: null }];
export const DECIDE = [{ action: 'plugin::reporting.decide', subject: null }];
export const MAINTAIN = [{ action: 'plugin::reporting.maintain', subject: null }];

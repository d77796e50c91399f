/** Who sees these screens at all; what one sees and does there, the server decides by assignment. */
export const PROVIDE = [{ action: 'plugin::basic-information.provide', subject: null }];
export const VERIFY = [{ action: 'plugin::basic-information.verify', subject: null }];

/** Who sees these screens at all; what one sees and does there, the server decides by assignment. */
export const MANAGE = [{ action: 'plugin::content-requests.manage', subject: null }];
export const ANSWER = [{ action: 'plugin::content-requests.answer', subject: null }];

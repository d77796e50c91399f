/** What the floors above may use of notices. */
export { tell, type NewNotice } from './services/tell';
export { registerNoticeKind } from './services/kinds';

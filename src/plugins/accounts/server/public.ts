/** What the floors above may use of accounts. */
export { finishFirstSignIn } from './services/finish-first-sign-in';
export { endSessions } from './services/end-sessions';

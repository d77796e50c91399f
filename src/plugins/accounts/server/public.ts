/** What the floors above may use of accounts. */
export { finishFirstSignIn } from './services/finish-first-sign-in';
export { endSessions } from './services/end-sessions';
export { createOperator } from './services/create-operator';
export { removeSecondFactorByCommand } from './services/remove-second-factor';
export { warnOfExpiry } from './services/warn-of-expiry';
export { endIdleFunctions } from './services/end-idle-functions';
export { tellLateIncidents } from './services/tell-late-incidents';
export { tellLocked } from './services/tell-locked';

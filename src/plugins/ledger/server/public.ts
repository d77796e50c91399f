/** What the floors above may use of the ledger. */
export { record } from './services/record';
export { actorOf } from './services/actor';
export { registerLedgerAction, sentenceOfAction } from './services/actions';
export { recordRefusedSignIn, signInPseudonym } from './services/sign-in';
export { forgetSubject } from './services/forget-subject';
export { registerSubjectReader, mayReadSubject, type SubjectReader } from './services/subject-readers';
export { entriesOf } from './queries/entries-of';
export { recordExport, type ExportedFile } from './services/record-export';
export { registerEntryScopes, type EntryScope, type EntryScopes } from './services/entry-scope';
export { onLedgerBroken, verifyDaily, type OnLedgerBroken } from './services/verify-daily';
export type { EntryView } from '../contracts';
export type { LedgerAction, LedgerActor, LedgerEntry, LedgerSubject } from './domain/entry';
export { canonicalJson, type Json, type JsonObject } from './domain/canonical-json';
export { ledgerKeysFrom, type LedgerKeys } from './domain/keys';
export { verifyLedger, type Verification } from './services/verify-ledger';
export { sayFinding } from './domain/findings';

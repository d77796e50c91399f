/** What the screens of other plugins use of moderation's. */
export { ActButtons, type RemarkAid } from './components/ActButtons';
export { ActDialog } from './components/ActDialog';
export { DeclarationBoxes, NOTHING_DECLARED } from './components/DeclarationBoxes';
export { StageList } from './components/StageList';
export { forget, keep, keptOf, type KeptText } from './editing/kept-texts';
export { rememberAccount } from './editing/session';
export { tabName } from './editing/tab-name';
export { useBulk } from './api/use-bulk';
export { useDocumentModeration } from './api/use-moderation';
export { key as moderationKey } from './plugin-id';

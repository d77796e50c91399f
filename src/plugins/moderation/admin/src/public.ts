/** What the screens of other plugins use of moderation's. */
export { ActButtons, type RemarkAid } from './components/ActButtons';
export { ActDialog } from './components/ActDialog';
export { DeclarationBoxes, NOTHING_DECLARED } from './components/DeclarationBoxes';
export { StageList } from './components/StageList';
export { useBulk } from './api/use-bulk';
export { useDocumentModeration } from './api/use-moderation';
export { key as moderationKey } from './plugin-id';

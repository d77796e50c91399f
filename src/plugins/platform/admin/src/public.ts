/** What the screens of all plugins share. */
export { refusalOf, messagesByField, type Refusal } from './api/refusal';
export { useAct } from './api/use-act';
export { useHeld } from './api/use-held';
export { useLoaded, type Loaded } from './api/use-loaded';
export { useAnswer, usePage, type Page } from './api/use-page';
export { useWordsOf, type PluginWords } from './api/use-words';
export { FileButton } from './components/FileButton';
export { Loading } from './components/Loading';
export { Pages } from './components/Pages';
export { RefusalText } from './components/RefusalText';
export { ChoiceInput, type Choice } from './inputs/ChoiceInput';
export { FileInput, type ChosenFile } from './inputs/FileInput';
export type { InputProps } from './inputs/props';
export { translations, instantText, dayText, onTint } from './words';
export { addressOf } from './files/address-of';
export type { AddressOf } from './files/address-book';
export { keepAddressesSteady } from './files/keep-addresses-steady';
export { recoverFiles } from './files/recover-files';

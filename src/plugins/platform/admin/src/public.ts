/** What the screens of all plugins share. */
export { refusalOf, messagesByField, type Refusal } from './api/refusal';
export { useHeld } from './api/use-held';
export { useLoaded, type Loaded } from './api/use-loaded';
export { useAnswer, usePage, type Page } from './api/use-page';
export { RefusalText } from './components/RefusalText';
export { translations, instantText, dayText, onTint } from './words';
export { addressOf } from './files/address-of';
export type { AddressOf } from './files/address-book';
export { keepAddressesSteady } from './files/keep-addresses-steady';
export { recoverFiles } from './files/recover-files';

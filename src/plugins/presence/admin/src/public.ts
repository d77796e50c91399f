/** What the screens of the floors above may use of presence. */
export { PresenceBar } from './components/PresenceBar';
export { usePresence } from './api/use-presence';

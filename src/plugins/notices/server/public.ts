/** What the floors above may use of notices. */
export { tell, type NewNotice } from './services/tell';
export { settle } from './services/settle';
export { registerNoticeKind } from './services/kinds';
export { registerPortalName } from './services/portal-name';
export { quoted } from '../contracts';
export { sendDigests } from './services/send-digests';
export { purgeNotices } from './services/purge';

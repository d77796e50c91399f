import { isWebAddress } from './web-address';

/** An address that a link of a site may lead to: one of the web, a path on the portal, a mailbox or a telephone. */
export const isLinkAddress = (address: string): boolean =>
  isWebAddress(address) || /^\/(?!\/)[^\s\\]*$/.test(address) || /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9 .()-]+)$/.test(address);

/** An address as proxies write it, without brackets, port, or the frame of an IPv4 address in IPv6. */
export const plainAddress = (written: string): string => {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(written.trim())?.[1] ?? written.trim().replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/, '$1');
  return bare.replace(/^::ffff:(?=\d{1,3}(?:\.\d{1,3}){3}$)/i, '');
};

/**
 * Whose request it is: the peer, unless that is a proxy of ours; then the right-most address of X-Forwarded-For that no
 * proxy of ours has. What stands to its left the caller may have written himself. Where a trusted proxy wrote no address,
 * the last one known counts.
 */
export const clientAddress = (peer: string, forwardedFor: string, trusts: (address: string) => boolean, isAddress: (text: string) => boolean): string => {
  let address = plainAddress(peer);
  for (const hop of forwardedFor.split(',').reverse().map(plainAddress)) {
    if (!trusts(address) || !isAddress(hop)) return address;
    address = hop;
  }
  return address;
};

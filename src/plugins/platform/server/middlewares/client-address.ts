import { BlockList, isIP } from 'node:net';
import type { Core } from '@strapi/strapi';
import { clientAddress, plainAddress } from '../domain/client-address';

const FROM_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port', 'x-real-ip'];

/** The proxies named as addresses or networks (`10.0.0.0/8`, `::1`). What is neither is an error of the settings, and trusts nobody. */
const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.trim().split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) === 0) continue;
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
};

/**
 * First of all: `ctx.request.ip` is the caller's true address for everybody behind (limits, ledger, sessions, core). What
 * proxies say is heard only from proxies of ours (TRUSTED_PROXIES); from anybody else it is taken away unread.
 */
const clientAddressMiddleware: Core.MiddlewareFactory<{ trusted?: readonly string[] }> = ({ trusted = [] }) => {
  const proxies = listOf(trusted);
  const trusts = (address: string): boolean => isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return async (ctx, next) => {
    const peer = plainAddress(ctx.req.socket.remoteAddress ?? '');
    if (!trusts(peer)) for (const name of FROM_PROXIES) Reflect.deleteProperty(ctx.req.headers, name);
    ctx.request.ip = clientAddress(peer, ctx.get('x-forwarded-for'), trusts, (text) => isIP(text) !== 0);
    await next();
  };
};

export default clientAddressMiddleware;

import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import test from 'node:test';
import fc from 'fast-check';
import { clientAddress, plainAddress } from '../../../src/plugins/platform/server/domain/client-address';

const PROXIES = new Set(['10.0.0.1', '10.0.0.2', '::1']);
const of = (peer: string, forwarded: string): string => clientAddress(peer, forwarded, (one) => PROXIES.has(one), (text) => isIP(text) !== 0);

test('PT-13.2: from a peer that is no proxy of ours the peer counts, whatever its headers say', () => {
  fc.assert(fc.property(fc.ipV4(), fc.string(), (peer, forwarded) => PROXIES.has(peer) || of(peer, forwarded) === peer));
});

test('PT-13.2: behind proxies of ours the right-most foreign address counts; what the caller wrote before it does not', () => {
  assert.equal(of('10.0.0.1', '1.2.3.4'), '1.2.3.4');
  assert.equal(of('10.0.0.1', '9.9.9.9, 1.2.3.4'), '1.2.3.4');
  assert.equal(of('10.0.0.1', '9.9.9.9, 1.2.3.4, 10.0.0.2'), '1.2.3.4');
  assert.equal(of('::1', '10.0.0.2'), '10.0.0.2');
  const foreign = fc.ipV4().filter((one) => !PROXIES.has(one));
  fc.assert(fc.property(fc.array(fc.oneof(fc.ipV4(), fc.string())), foreign, (before, caller) => of('10.0.0.2', [...before, caller].join(',')) === caller));
});

test('PT-13.2: what is no address ends the way back: the last one known counts', () => {
  for (const garbage of ['', 'unknown', '_hidden', '1.2.3', '1.2.3.4.5', '<script>', ',,', '-']) assert.equal(of('10.0.0.1', garbage), '10.0.0.1', garbage);
  assert.equal(of('10.0.0.1', '9.9.9.9, unknown, 10.0.0.2'), '10.0.0.2');
});

test('an address is read with port, brackets and the frame of IPv6', () => {
  assert.equal(plainAddress('::ffff:1.2.3.4'), '1.2.3.4');
  assert.equal(plainAddress(' 1.2.3.4:8080 '), '1.2.3.4');
  assert.equal(plainAddress('[2001:db8::1]:443'), '2001:db8::1');
  assert.equal(plainAddress('2001:db8::1'), '2001:db8::1');
});

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BackupFault } from '../../../src/plugins/backups/server/domain/fault';
import { backupKeysFrom, storedName } from '../../../src/plugins/backups/server/domain/keys';
import { Opening, OVERHEAD, Sealing, SEGMENT } from '../../../src/plugins/backups/server/domain/sealed-stream';

const keys = backupKeysFrom('một khóa chỉ dùng cho kiểm thử, đủ dài');
const seal = (plain: Buffer, part = 'a', pieces = 7919): Promise<Buffer> =>
  buffer(Readable.from(split(plain, pieces)).pipe(new Sealing(keys.seal, part, randomBytes(32))));
const open = (sealed: Buffer, part = 'a', key = keys.seal): Promise<Buffer> => {
  const opening = new Opening(key, part);
  return buffer(Readable.from(split(sealed, 10_007)).pipe(opening));
};
function* split(whole: Buffer, size: number): Iterable<Buffer> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}
const isDamaged = (error: unknown): boolean => error instanceof BackupFault && error.code === 'part-damaged';

describe('sealed parts', () => {
  it('SD-10.5: what is sealed opens as it was, whatever its length and pieces', async () => {
    const lengths = [0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 3 * SEGMENT + 17];
    for (const length of lengths) {
      const plain = randomBytes(length);
      const sealed = await seal(plain);
      assert.ok((await open(sealed)).equals(plain), `length ${length}`);
      assert.ok(sealed.length >= length + OVERHEAD);
    }
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 600 }), async (bytes, pieces) => {
      const plain = Buffer.from(bytes);
      assert.ok((await open(await seal(plain, 'a', pieces))).equals(plain));
    }), { numRuns: 50 });
  });

  it('SD-10.5: one flipped bit anywhere is noticed', async () => {
    const sealed = await seal(randomBytes(2 * SEGMENT + 100));
    await fc.assert(fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(sealed);
      changed[at] = changed[at]! ^ (1 << bit);
      await assert.rejects(open(changed), isDamaged);
    }), { numRuns: 60 });
  });

  it('SD-10.5: a part cut off, also between two segments, or with segments exchanged, is noticed', async () => {
    const sealed = await seal(randomBytes(3 * SEGMENT));
    const head = 37;
    const whole = SEGMENT + 16;
    for (const cut of [0, 10, head, head + whole, head + 2 * whole, sealed.length - 1]) await assert.rejects(open(sealed.subarray(0, cut)), isDamaged, `cut at ${cut}`);
    const exchanged = Buffer.concat([sealed.subarray(0, head), sealed.subarray(head + whole, head + 2 * whole), sealed.subarray(head, head + whole), sealed.subarray(head + 2 * whole)]);
    await assert.rejects(open(exchanged), isDamaged);
    await assert.rejects(open(Buffer.concat([sealed, Buffer.from('x')])), isDamaged);
  });

  it('SD-10.5: one part cannot stand for another, and another key opens nothing', async () => {
    const sealed = await seal(Buffer.from('dữ liệu'), 'a');
    await assert.rejects(open(sealed, 'b'), isDamaged);
    await assert.rejects(open(sealed, 'a', backupKeysFrom('một khóa khác hẳn, cũng đủ dài để dùng').seal), isDamaged);
  });

  it('PR-2.5: the same content sealed twice looks different, and its name in the store does not tell its hash', async () => {
    const plain = Buffer.from('Danh sách hộ nghèo'.repeat(100));
    assert.ok(!(await seal(plain)).equals(await seal(plain)));
    assert.notEqual(storedName(keys, 'ab'.repeat(32)), 'ab'.repeat(32));
    assert.equal(storedName(keys, 'ab'.repeat(32)), storedName(keys, 'ab'.repeat(32)));
  });

  it('PR-2.5: a missing or short key is refused with what to do', () => {
    for (const secret of [undefined, '', 'ngắn']) {
      assert.throws(() => backupKeysFrom(secret), (error: unknown) => error instanceof BackupFault && error.code === 'key-missing' && /openssl/.test(error.message));
    }
  });
});

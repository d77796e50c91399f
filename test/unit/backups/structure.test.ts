import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BackupFault } from '../../../src/plugins/backups/server/domain/fault';
import { readFileLine } from '../../../src/plugins/backups/server/domain/file-list';
import { copyName, madeAtOf } from '../../../src/plugins/backups/server/domain/copy-manifest';
import { failureNotice, overdueNotice } from '../../../src/plugins/backups/server/domain/notice-texts';
import { ruleOn } from '../../../src/plugins/backups/server/domain/rules';
import { firstDifference, inOrder, type Piece, type SchemaCopy } from '../../../src/plugins/backups/server/domain/schema-copy';
import { unwritable } from '../../../src/plugins/backups/server/services/target/refusals';

const piece = (id: number, needs: readonly number[]): Piece => ({ id: String(id), name: `t${id}`, needs: needs.map(String), statement: { as: 'owner', sql: `create table t${id} ()` } });
/** Pieces that need only pieces of a smaller number, in any order. */
const pieces = fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 30 }).chain((needs) =>
  fc.shuffledSubarray(needs.map((of, id) => piece(id, of.filter((need) => need < id))), { minLength: needs.length }));

describe('the structure of a copy', () => {
  it('PR-3.1: every object is made after all it stands on, and the same objects always in the same order', () => {
    fc.assert(fc.property(pieces, (all) => {
      const order = inOrder(all).map(({ id }) => id);
      assert.equal(order.length, all.length);
      for (const { id, needs } of all) for (const need of needs) assert.ok(order.indexOf(need) < order.indexOf(id));
      assert.deepEqual(inOrder([...all].reverse()).map(({ id }) => id), order);
    }));
  });

  it('PR-3.1: objects in a circle and needs that are met elsewhere', () => {
    assert.throws(() => inOrder([piece(1, [2]), piece(2, [1])]), /t1 → t2 → t1/);
    assert.deepEqual(inOrder([piece(1, [1, 99])]).map(({ id }) => id), ['1']);
  });

  it('SD-10.5: a trigger that is switched off, a lost right or column is a difference; parentheses are none', () => {
    const schema: SchemaCopy = {
      extensions: ['pg_trgm'], schemas: [], before: [{ as: 'owner', sql: 'create table a (n int, check ((n > 0) and (n < 9)))' }],
      tables: [{ schema: 'public', name: 'a', columns: ['n'], copied: true }],
      after: [{ as: 'owner', sql: 'create trigger keep before delete on a' }, { as: 'owner', sql: 'grant select on a to', role: 'app' }],
    };
    assert.equal(firstDifference(schema, { ...schema, before: [{ as: 'owner', sql: 'create table a (n int, check (n > 0 and n < 9))' }] }), null);
    for (const changed of [
      { after: [...schema.after, { as: 'owner', sql: 'alter table a disable trigger keep' } as const] }, { after: schema.after.slice(0, 1) },
      { after: schema.after.map((one) => ({ ...one, as: 'app' as const })) }, { tables: [] }, { extensions: [] },
    ]) assert.notEqual(firstDifference(schema, { ...schema, ...changed }), null);
  });
});

describe('names in a copy', () => {
  it('SD-10.5: a path that leads out of its folder is refused', () => {
    const line = (path: string): string => JSON.stringify({ root: 'uploads', path, bytes: 1, sha256: '0'.repeat(64), changed: 0 });
    for (const path of ['../x', 'a/../../x', '/etc/passwd', '..', '.', 'a//b', 'a/', 'a\\..\\b', 'a/./b', '', 'a\0b', '..%2f/../x']) {
      assert.throws(() => readFileLine(line(path)), (error: unknown) => error instanceof BackupFault && error.code === 'manifest-invalid', path);
    }
    for (const path of ['a.jpg', 'a/b/c.pdf', '...jpg', 'ảnh xã.png', '..a']) assert.equal(readFileLine(line(path)).path, path);
    assert.throws(() => readFileLine(JSON.stringify({ root: 'etc', path: 'a', bytes: 1, sha256: '0'.repeat(64), changed: 0 })));
    assert.throws(() => readFileLine('không phải JSON'));
  });

  it('SD-10.5: names of copies sort by time and say when they were made', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (one, other) => {
      const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);
      assert.equal(seconds(madeAtOf(copyName(one, 'abcdef'))), seconds(one));
      assert.equal(Math.sign(seconds(one) - seconds(other)), copyName(one, 'aaaaaa') < copyName(other, 'aaaaaa') ? -1 : copyName(one, 'aaaaaa') > copyName(other, 'aaaaaa') ? 1 : 0);
    }));
  });
});

describe('what operators are told', () => {
  it('SD-10.5: a full disk, a missing right and a lost connection each say what to do', () => {
    const says = (code: string): string => unwritable('/mnt/sao-luu', Object.assign(new Error(code), { code })).message;
    assert.match(says('ENOSPC'), /hết chỗ trên ổ đĩa/);
    assert.match(says('EACCES'), /không có quyền ghi/);
    assert.match(says('ECONNREFUSED'), /không ghi được/);
  });

  it('SD-10.5: a failure and an overdue copy name the reason and the next step', () => {
    const rule = ruleOn('2025-02-20');
    assert.ok(failureNotice(new BackupFault('busy', 'Lý do.')).lines.includes('Lý do.'));
    assert.match(overdueNotice({ ageHours: 50, rule, target: '/mnt' }).lines[0] ?? '', /50 giờ.*26 giờ/);
    assert.match(overdueNotice({ ageHours: null, rule, target: null }).lines[0] ?? '', /BACKUP_DIR/);
    assert.match(overdueNotice({ ageHours: null, rule, target: '/mnt' }).title, /Chưa có bản sao/);
  });
});

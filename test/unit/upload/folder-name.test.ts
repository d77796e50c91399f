import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeFolderName, newFolderName } from '../../../src/extensions/upload/folders/folder-name';

const unit = { name: 'Xã Đồng Thắng', code: '02050', validFrom: '2025-07-01' };

test('a folder bears the name of its unit, and more of it only where another has it', () => {
  assert.equal(freeFolderName(unit, new Set()), 'Xã Đồng Thắng');
  assert.equal(freeFolderName(unit, new Set(['Xã Đồng Thắng'])), 'Xã Đồng Thắng (02050)');
  const taken = new Set(['Xã Đồng Thắng', 'Xã Đồng Thắng (02050)']);
  assert.equal(freeFolderName(unit, taken), 'Xã Đồng Thắng (02050, từ 01-07-2025)');
  assert.ok(!freeFolderName({ ...unit, name: 'Phòng A/B' }, new Set()).includes('/'));
});

test('a folder is renamed when its unit is called otherwise, and only then', () => {
  assert.equal(newFolderName(unit, 'Xã Đồng Thắng', new Set(['Xã Đồng Thắng'])), null);
  assert.equal(newFolderName(unit, 'Xã Đồng Thắng (02050)', new Set()), null);
  assert.equal(newFolderName(unit, 'Xã Cũ', new Set(['Xã Cũ'])), 'Xã Đồng Thắng');
  assert.equal(newFolderName(unit, 'Xã Cũ', new Set(['Xã Cũ', 'Xã Đồng Thắng'])), 'Xã Đồng Thắng (02050)');
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { conflictsInWords } from '../../../src/plugins/basic-information/server/domain/conflicts-in-words';
import type { ConflictSide, ConflictView, EntryFigures, FigureView } from '../../../src/plugins/basic-information/contracts';

const side = (ref: string, value: string, more: Partial<ConflictSide> = {}): ConflictSide => ({
  source: 'info-entry', ref, sourceName: 'Mục thông tin cơ bản', title: `Tiêu đề ${ref}`, unit: `Sở ${ref}`, published: true, label: 'Dân số', value,
  unitOfMeasure: 'người', link: `/plugins/review/x/${ref}`, ...more,
});
const conflict = (more: Partial<ConflictView> = {}): ConflictView => ({
  pair: 'a-b', indicator: 'Dân số', subject: { code: '06', name: 'Tỉnh Bắc Kạn' }, period: 'year', periodEnd: '2023-12-31',
  left: side('kia', '328609', { link: null }), right: side('nay', '330000', { published: false }), difference: '1391', percent: '0.42', settlement: null, ...more,
});
const settled = (holds: 'left' | 'both') => conflict({ settlement: { holds, reason: 'Theo niên giám.', by: 'Vận hành', at: '2025-01-01T00:00:00Z' } });
const entry = (more: Partial<EntryFigures> = {}): EntryFigures =>
  ({ documentId: 'nay', figures: [{} as FigureView], conflicts: [], hiddenConflicts: 0, maySettle: false, ...more });

test('BI-3.3: a conflict names both figures, whose they are, when and by how much they differ', () => {
  const said = conflictsInWords(entry({ conflicts: [conflict()], maySettle: true }));
  assert.equal(said?.lead, 'Có 1 số liệu khác với nguồn khác mà chưa kết luận.');
  assert.equal(said?.act?.link, '/plugins/basic-information?tab=conflicts');
  const [note] = said?.notes ?? [];
  assert.deepEqual([note?.title, note?.detail, note?.open, note?.finding], ['Dân số', 'Tỉnh Bắc Kạn · cả năm, đến 31/12/2023 · chênh lệch +1.391 (+0,42%)', true, null]);
  assert.deepEqual(note?.sides.map(({ text, title, link, from }) => [text, title, link, from.at(-1)]), [
    ['328.609 người', 'Tiêu đề kia', null, 'đang đăng'],
    ['330.000 người', 'Mục đang xem: Tiêu đề nay', null, 'chưa đăng, đang chờ kiểm tra'],
  ]);
});

test('what is settled comes after what is open, with the finding', () => {
  const said = conflictsInWords(entry({ conflicts: [settled('left'), conflict()] }));
  assert.deepEqual(said?.notes.map(({ open, finding }) => [open, finding]), [
    [true, null], [false, 'Kết luận: số liệu của Sở kia đúng (328.609 người). Theo niên giám. – Vận hành'],
  ]);
  assert.equal(said?.act, null, 'who verifies nothing is offered nothing');
  assert.match(conflictsInWords(entry({ conflicts: [settled('both')] }))?.notes[0]?.finding ?? '', /^Kết luận: cả hai số liệu đều đứng vững\./);
});

test('unpublished figures of others are counted, agreement is said, and an entry without figures says nothing', () => {
  assert.match(conflictsInWords(entry({ hiddenConflicts: 2 }))?.lead ?? '', /^Có 2 mục chưa đăng/);
  assert.match(conflictsInWords(entry())?.lead ?? '', /không khác với nguồn nào khác/);
  assert.equal(conflictsInWords(entry({ figures: [] })), null);
});

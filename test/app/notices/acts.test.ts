import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { act, approve, ARTICLE, articleFields, edit, giveBack, makeDraft, makeWorld, ok, open, submitted, type World } from '../moderation/world';
import { inWords, mailsAbout, toldAbout, type Row } from './told';

let w: World;
before(async () => {
  w = await makeWorld();
  // Of the two secretaries and boards of this world and those of the demo, only these are looked at.
  const others = await w.app.sql("select id from admin_users where email like '%@demo.congtinh.example'");
  demo = new Set(others.map(({ id }) => Number(id)));
});
let demo: ReadonlySet<number>;

/** What the last act told about a document, apart from the demo's people. */
const newsAfter = async (documentId: string, seen: readonly Row[]): Promise<{ words: readonly string[]; rows: readonly Row[] }> => {
  const rows = (await toldAbout(w.app, documentId)).slice(seen.length);
  return { words: inWords(w, rows.filter(({ person }) => !demo.has(person))), rows };
};

test('each act tells those it concerns, and never the one who acted', async () => {
  const title = `Diễn biến ${Date.now()}`;
  let at = await submitted(w, { title });
  let seen: readonly Row[] = [];
  const next = async (): Promise<readonly string[]> => {
    const { words } = await newsAfter(at.documentId, seen);
    seen = await toldAbout(w.app, at.documentId);
    return words;
  };
  assert.deepEqual(await next(), ['waiting → reviewer', 'waiting → reviewer2']);

  at = ok(await giveBack(w.reviewer, at, 'Thiếu ảnh.\nXem lại số liệu.'));
  assert.deepEqual(await next(), ['returned → author']);
  const [returned] = seen.filter(({ kind }) => kind === 'moderation.returned');
  for (const part of ['Duyệt một Test (Lãnh đạo đơn vị)', 'bài viết', title, 'Cơ quan THU-A', '> Thiếu ảnh.', '> Xem lại số liệu.', 'gửi duyệt lại']) {
    assert.ok(returned?.text.includes(part), part);
  }
  assert.equal(returned?.link, `/plugins/review/${ARTICLE}/${at.documentId}`);

  at = ok(await act(w.author, at.id, 'submit', { declaration: { noStateSecrets: true, accurate: true }, version: at.version, comment: 'Đã thêm ảnh.' }));
  assert.deepEqual(await next(), ['waiting → reviewer', 'waiting → reviewer2']);
  at = ok(await act(w.reviewer, at.id, 'pass', { to: w.reviewer2.id, version: at.version }));
  assert.deepEqual(await next(), ['waiting → reviewer2']);
  at = ok(await approve(w.reviewer2, at));
  assert.deepEqual(await next(), ['waiting → secretary', 'waiting → secretary2']);
  at = ok(await approve(w.secretary, at));
  assert.deepEqual(await next(), ['waiting → board', 'waiting → board2']);
  at = ok(await approve(w.board, at));
  assert.deepEqual(await next(), ['approved → author', 'approved → board2', 'approved → secretary', 'approved → secretary2']);
  at = ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  assert.deepEqual(await next(), ['published → author']);
  ok(await w.board.send('POST', `/moderation/published/${ARTICLE}/${at.documentId}/unpublish`, { explanation: 'Số liệu sai', version: at.version }));
  assert.deepEqual(await next(), ['withdrawn → author']);

  assert.deepEqual(seen.filter(({ kind, read_at: read }) => kind === 'moderation.waiting' && read === null), [], 'what was decided waits for nobody');
  const mails = await mailsAbout(w.app, title);
  assert.ok(mails.length > 0 && mails.every(({ to }) => to !== w.outsider.email));
  const mail = mails.find(({ to, subject }) => to === w.author.email && subject.startsWith('Trả lại:'));
  assert.ok(mail?.text.includes('Kính gửi anh/chị Tác giả Test,') && mail.text.includes('> Thiếu ảnh.') && mail.html.includes(`/admin/plugins/review/${ARTICLE}/${at.documentId}`));
});

test('a change under review is told to the authors once in a row, and to those who review first again', async () => {
  let at = await submitted(w, { title: `Sửa khi duyệt ${Date.now()}` });
  at = ok(await approve(w.reviewer, at));
  const seen = await toldAbout(w.app, at.documentId);
  ok(await edit(w.secretary, ARTICLE, at.documentId, { summary: 'Thư ký sửa tóm tắt.' }));
  const { words, rows } = await newsAfter(at.documentId, seen);
  assert.deepEqual(words, ['edited → author', 'waiting → reviewer', 'waiting → reviewer2']);
  assert.ok(rows.every(({ text }) => text.includes('Thư ký Test (Thư ký biên tập) đã sửa')));
  assert.deepEqual((await toldAbout(w.app, at.documentId)).filter(({ person, kind, read_at: read }) =>
    kind === 'moderation.waiting' && read === null && person === w.secretary2.id), [], 'it no longer waits for the secretariat');

  const again = await toldAbout(w.app, at.documentId);
  ok(await edit(w.reviewer, ARTICLE, at.documentId, { summary: 'Người duyệt sửa.' }));
  assert.deepEqual((await newsAfter(at.documentId, again)).words, ['edited → author', 'edited → secretary']);
  const third = await toldAbout(w.app, at.documentId);
  ok(await edit(w.reviewer, ARTICLE, at.documentId, { summary: 'Người duyệt sửa nữa.' }));
  assert.deepEqual((await newsAfter(at.documentId, third)).words, []);
});

test('a case taken back is told to those who had it before them', async () => {
  const at = await submitted(w, { title: `Rút ${Date.now()}` });
  const seen = await toldAbout(w.app, at.documentId);
  ok(await act(w.colleague, at.id, 'cancel', { version: at.version }));
  assert.deepEqual((await newsAfter(at.documentId, seen)).words, ['cancelled → author', 'cancelled → reviewer', 'cancelled → reviewer2']);
});

test('neither a locked account nor who has lost the sight of the item is told', async () => {
  const documentId = await makeDraft(w.colleague, ARTICLE, articleFields(w, { title: `Đã chuyển công tác ${Date.now()}` }));
  const at = ok(await open(w.author, ARTICLE, documentId), 201);
  await w.app.sql('update assignments set "to" = \'2025-02-01\' where admin_user_id = $1', [w.colleague.id]);
  await w.app.sql('update admin_users set is_active = false where id = $1', [w.author.id]);
  try {
    const seen = await toldAbout(w.app, documentId);
    ok(await giveBack(w.reviewer, at, 'Sửa lại.'));
    assert.deepEqual((await newsAfter(documentId, seen)).words, []);
    assert.ok(seen.length > 0);
  } finally {
    await w.app.sql('update assignments set "to" = null where admin_user_id = $1', [w.colleague.id]);
    await w.app.sql('update admin_users set is_active = true where id = $1', [w.author.id]);
  }
});

test('neither a table of notices that is gone nor a queue that is gone fails the act; what was not queued stays for the daily mail', async () => {
  let at = await submitted(w, { title: `Không gửi được ${Date.now()}` });
  await w.app.sql('alter table congtinh.notices rename to gone', [], 'super');
  try {
    at = ok(await approve(w.reviewer, at));
  } finally {
    await w.app.sql('alter table congtinh.gone rename to notices', [], 'super');
  }
  assert.deepEqual((await toldAbout(w.app, at.documentId)).filter(({ person }) => person === w.secretary.id), []);
  await w.app.sql('alter table graphile_worker._private_jobs rename to gone', [], 'super');
  try {
    at = ok(await approve(w.secretary, at));
  } finally {
    await w.app.sql('alter table graphile_worker.gone rename to _private_jobs', [], 'super');
  }
  const told = (await toldAbout(w.app, at.documentId)).filter(({ person }) => person === w.board.id);
  assert.deepEqual(told.map(({ kind, mailed_at: mailed }) => [kind, mailed]), [['moderation.waiting', null]]);
  assert.equal(at.stage, 'board');
});

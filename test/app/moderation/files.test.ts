import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test } from 'node:test';
import sharp from 'sharp';
import type { CaseDetail } from '../../../src/plugins/moderation/contracts';
import {
  act, approve, approved, ARTICLE, articleFields, edit, giveBack, makeDraft, makeWorld, ok, open, refused, type World,
} from './world';

const ready = makeWorld();
let w: World;
before(async () => {
  w = await ready;
});

interface StoredFile { id: number; documentId: string; url: string; hash: string }

const picture = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } }).png().toBuffer();

const form = async (colour: string, info: object = {}): Promise<FormData> => {
  const body = new FormData();
  body.append('files', new Blob([new Uint8Array(await picture(colour))], { type: 'image/png' }), 'anh.png');
  body.append('fileInfo', JSON.stringify({ name: `anh-${randomUUID().slice(0, 8)}.png`, alternativeText: 'Toàn cảnh', ...info }));
  return body;
};

const uploaded = async (colour = 'red'): Promise<StoredFile> => {
  const answer = await w.author.send<StoredFile[]>('POST', '/upload', await form(colour));
  const [file] = answer.body.data ?? (answer.body as unknown as StoredFile[]);
  assert.ok(file?.id, JSON.stringify(answer.body));
  return file;
};

const withPicture = async (): Promise<{ file: StoredFile; at: CaseDetail }> => {
  const file = await uploaded();
  return { file, at: await approved(w, { cover: file.id }) };
};

/** Without the signature that an address bears before publication. */
const pathOf = ({ url }: StoredFile): string => url.split('?')[0] ?? '';
const bytesOf = (file: StoredFile): Promise<Buffer> => readFile(path.join(w.app.strapi.dirs.static.public, pathOf(file)));

test('PT-6.1g: a file that stands in a case or a published item is neither replaced, deleted nor redescribed', async () => {
  const { file, at } = await withPicture();
  const bytes = await bytesOf(file);
  const doors = async (when: string): Promise<void> => {
    for (const by of [w.author, w.superAdmin]) {
      const answers = [
        await by.send('POST', `/upload?id=${file.id}`, await form('blue')),
        await by.send('DELETE', `/upload/files/${file.id}`),
        await by.send('POST', '/upload/actions/bulk-delete', { fileIds: [file.id] }),
        await by.send('POST', `/upload?id=${file.id}`, description('Khác')),
      ];
      for (const [index, answer] of answers.entries()) {
        assert.ok([403, 404, 409].includes(answer.status), `${when}, door ${index}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
    }
    assert.deepEqual(await bytesOf(file), bytes, when);
    const row = await w.app.strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } });
    assert.equal(row?.alternativeText, 'Toàn cảnh');
  };
  await doors('approved');
  ok(await act(w.board, at.id, 'publish', { version: at.version }));
  await doors('published');
});

const description = (alternativeText: string): FormData => {
  const body = new FormData();
  body.append('fileInfo', JSON.stringify({ alternativeText }));
  return body;
};

test('PT-6.1g: the rows of such a file and its place in the item are guarded in the database too', async () => {
  const { file, at } = await withPicture();
  ok(await act(w.board, at.id, 'publish', { version: at.version }));
  const statements = [
    `update files set url = '/uploads/x.png' where id = ${file.id}`, `update files set hash = 'x' where id = ${file.id}`,
    `update files set alternative_text = 'x' where id = ${file.id}`, `update files set formats = null where id = ${file.id}`,
    `update files set sha256 = repeat('0', 64) where id = ${file.id}`, `delete from files where id = ${file.id}`, 'truncate files cascade',
    `delete from files_related_mph where file_id = ${file.id}`,
    `update files_related_mph set file_id = file_id, "order" = 7 where file_id = ${file.id} and related_id = (select id from articles where document_id = '${at.documentId}' and published_at is not null)`,
  ];
  for (const text of statements) await assert.rejects(w.app.sql(text), { code: 'CT001' }, text);
  await w.app.sql(`update files set name = 'doi-ten.png' where id = ${file.id}`);
});

test('bytes exchanged on the disk are found before anything is published', async () => {
  const { file, at } = await withPicture();
  await writeFile(path.join(w.app.strapi.dirs.static.public, pathOf(file)), await picture('green'));
  refused(await act(w.board, at.id, 'publish', { version: at.version }), 409, 'moderation.draft-changed');
});

test('a picture named in the body counts like one in a field', async () => {
  const file = await uploaded('yellow');
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w, { body: `<p>Ảnh</p><p><img src="${file.url}" alt="Ảnh" /></p>` }));
  const at = ok(await open(w.author, ARTICLE, documentId), 201);
  assert.ok(at.revisions[0]?.text.includes(file.documentId));
  const gone = await w.superAdmin.send('DELETE', `/upload/files/${file.id}`);
  refused(gone, 409, 'upload.in-use');
  assert.match(gone.body.error?.message ?? '', /Ngày hội việc làm/, 'the refusal names the item');
  await writeFile(path.join(w.app.strapi.dirs.static.public, pathOf(file)), await picture('green'));
  refused(await approve(w.reviewer, at), 409, 'moderation.draft-changed');
});

test('once no live case and no published item holds it, a file is free again', async () => {
  const file = await uploaded('grey');
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w, { cover: file.id }));
  let at = ok(await open(w.author, ARTICLE, documentId), 201);
  at = ok(await giveBack(w.reviewer, at, 'Bỏ ảnh'));
  refused(await w.superAdmin.send('DELETE', `/upload/files/${file.id}`), 409, 'upload.in-use');
  ok(await edit(w.author, ARTICLE, documentId, { cover: null }));
  const now = ok(await w.author.get<CaseDetail>(`/moderation/cases/${at.id}`));
  ok(await act(w.author, at.id, 'submit', { declaration: { noStateSecrets: true, accurate: true }, version: now.version }));
  assert.equal((await w.superAdmin.send('DELETE', `/upload/files/${file.id}`)).status, 200);
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, test } from 'node:test';
import sharp from 'sharp';
import type * as Platform from '../../src/plugins/platform/server/public';
import { startApp, withToken, type Answer, type TestApp } from '../support/app';
import { SIGNATURE, ooxml, pdf, photograph, picture, pixelBomb, program } from '../support/made-files';
import { mediaStaff, type MediaStaff } from '../support/media-staff';
import type { Person } from '../support/staff';

interface File {
  readonly id: number;
  readonly name: string;
  readonly ext: string;
  readonly mime: string;
  readonly url: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly alternativeText: string | null;
  readonly unitId: string | null;
  readonly sha256: string;
  readonly signaturePresent: boolean;
  readonly formats: Record<string, { url: string; width: number }> | null;
}

let app: TestApp;
let author: Person;
let neighbour: Person;
let operator: Person;
let units: MediaStaff['units'];
let uploads: string;

const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựđơưêâăóáàúùìíòèéõã]/i;

before(async () => {
  app = await startApp();
  ({ author, neighbour, operator, units } = await mediaStaff(app, 'STTTT', 'STP'));
  uploads = path.join(app.strapi.dirs.static.public, 'uploads');
});

const form = (files: ReadonlyArray<readonly [string, Buffer, string]>, info?: unknown, field = 'files'): FormData => {
  const data = new FormData();
  for (const [name, bytes, type] of files) data.append(field, new Blob([new Uint8Array(bytes)], { type }), name);
  if (info !== undefined) data.append('fileInfo', typeof info === 'string' ? info : JSON.stringify(info));
  return data;
};

const upload = async (who: Person, name: string, bytes: Buffer, type: string, info?: unknown): Promise<File> => {
  const { status, body } = await who.send<never>('POST', '/upload/files', form([[name, bytes, type]], info));
  assert.equal(status, 201, JSON.stringify(body));
  return body as unknown as File;
};

/** Where a file lies: its address without the signature that it bears before publication. */
const plain = (address: string): string => address.split('?')[0] ?? '';
const storedAt = ({ url }: { url: string }): string => path.join(uploads, path.basename(plain(url)));

const rowOf = async (id: number): Promise<Record<string, unknown>> => (await app.sql('select * from files where id = $1', [id]))[0] ?? {};
const storedNames = async (): Promise<string[]> => (await readdir(uploads)).sort();
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A refusal has a code and a Vietnamese sentence, and leaves rows, bytes and ledger as they were. */
const refused = async (statuses: readonly number[], work: () => Promise<Answer>): Promise<Answer> => {
  const seen = async () => {
    const { rows } = await app.strapi.db.connection.raw(
      "select (select md5(string_agg(files::text, '' order by id)) from files) as files, (select count(*) from congtinh.ledger_entries) as entries",
    );
    return { ...rows[0], names: await storedNames() };
  };
  const beforehand = await seen();
  const answer = await work();
  assert.ok(statuses.includes(answer.status), `${answer.status} ${JSON.stringify(answer.body)}`);
  assert.ok(answer.body.error?.details.code, JSON.stringify(answer.body));
  assert.match(answer.body.error.message, VIETNAMESE);
  assert.deepEqual(await seen(), beforehand);
  return answer;
};

const HTML = Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>');

const BAD: ReadonlyArray<readonly [string, () => Buffer | Promise<Buffer>, string]> = [
  ['don.pdf', () => HTML, 'application/pdf'],
  ['anh.jpg', () => HTML, 'image/jpeg'],
  ['bang.csv', () => HTML, 'text/csv'],
  ['anh.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png'],
  ['hinh.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
  ['anh.png', program, 'image/png'],
  ['bao-cao.docx', () => ooxml('docm'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['bom.png', pixelBomb, 'image/png'],
  ['cut.jpg', async () => (await picture().jpeg().toBuffer()).subarray(0, 9000), 'image/jpeg'],
];

test('PT-5: every door of upload refuses bytes that contradict their type, names the file and lists what is allowed', async () => {
  const own = await upload(author, 'goc.pdf', pdf(), 'application/pdf');
  const doors = [['POST', '/upload'], ['POST', '/upload/files'], ['POST', `/upload/files/${own.id}/replace`], ['POST', `/upload?id=${own.id}`]] as const;
  for (const [method, url] of doors) {
    for (const [name, bytes, type] of BAD) {
      const data = form([[name, await bytes(), type]]);
      const { body, status } = await refused([415], () => author.send(method, url, data));
      assert.equal(body.error?.details.code, 'upload.format', `${url} ${name} ${status}`);
      assert.ok(body.error?.message.includes(name) && /PDF từ phiên bản 1\.4/.test(body.error.message), body.error?.message);
    }
  }
});

test('PT-5: one bad file among good ones refuses them all', async () => {
  const good = await picture(50, 50).png().toBuffer();
  await refused([415], () => author.send('POST', '/upload', form([['a.png', good, 'image/png'], ['b.pdf', HTML, 'application/pdf'], ['c.png', good, 'image/png']])));
});

test('PT-5: whole files of several kinds come in together, each with its own facts', async () => {
  const { status, body } = await author.send<never>('POST', '/upload', form([['a.pdf', pdf({ objects: SIGNATURE }), 'application/pdf'], ['b.docx', ooxml('docx'), 'application/octet-stream'], ['c.csv', Buffer.from('a,b\n1,2\n'), 'application/vnd.ms-excel']]));
  assert.equal(status, 201, JSON.stringify(body));
  const files = body as unknown as File[];
  assert.deepEqual(files.map(({ mime, signaturePresent }) => [mime.split('.').at(-1), signaturePresent]).sort(), [['application/pdf', true], ['document', false], ['text/csv', false]]);
  for (const file of files) assert.equal(sha256(await readFile(storedAt(file))), file.sha256);
});

test('PT-5: a picture comes out in widths, without place and device, upright', async () => {
  const file = await upload(author, 'Hồ Ba Bể.jpg', await photograph(2400, 1600), 'image/jpeg');
  assert.deepEqual([file.width, file.height], [1600, 2400]);
  assert.deepEqual(Object.keys(file.formats ?? {}).sort(), ['large', 'medium', 'small', 'thumbnail', 'xlarge']);
  for (const url of [file.url, ...Object.values(file.formats ?? {}).map((format) => format.url)]) {
    const answer = await fetch(app.url + url);
    assert.equal(answer.status, 200, url);
    const { exif, orientation, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    assert.deepEqual([exif, orientation, format], [undefined, undefined, 'jpeg'], url);
  }
  assert.ok((file.formats?.small?.width ?? 0) <= 500);
});

test('BI-5.3: hash, signature and owner are never taken from input', async () => {
  const bytes = pdf();
  const forged = { name: 'a.pdf', sha256: 'f'.repeat(64), signaturePresent: true, unitId: units.foreign, hash: 'x', url: '/x' };
  const data = form([['a.pdf', bytes, 'application/pdf']], forged);
  for (const [key, value] of Object.entries(forged)) data.append(key, String(value));
  const { body, status } = await author.send<never>('POST', '/upload/files', data);
  assert.equal(status, 201);
  const file = body as unknown as File;
  const same = async () => {
    const row = await rowOf(file.id);
    assert.deepEqual([row.sha256, row.signature_present, row.unit_id], [sha256(bytes), false, units.own]);
  };
  await same();
  await author.send('PUT', `/upload/files/${file.id}`, { fileInfo: forged });
  await author.send('POST', '/upload/actions/bulk-update', { updates: [{ id: file.id, fileInfo: forged }] });
  await app.strapi.db.query('plugin::upload.file').update({ where: { id: file.id }, data: forged });
  await same();
});

test('BI-5.3: replacing a file recomputes its hash and signature, keeps its address and takes the same format only', async () => {
  const file = await upload(author, 'van-ban.pdf', pdf(), 'application/pdf');
  const signed = pdf({ objects: SIGNATURE });
  const { status, body } = await author.send<never>('POST', `/upload/files/${file.id}/replace`, form([['moi.pdf', signed, 'application/pdf']]));
  assert.equal(status, 200, JSON.stringify(body));
  const after = body as unknown as File;
  assert.deepEqual([after.sha256, after.signaturePresent, plain(after.url)], [sha256(signed), true, plain(file.url)]);
  assert.equal(sha256(Buffer.from(await (await fetch(app.url + after.url)).arrayBuffer())), sha256(signed));
  const png = await picture(50, 50).png().toBuffer();
  await refused([415], () => author.send('POST', `/upload/files/${file.id}/replace`, form([['a.png', png, 'image/png']])));
});

test('a picture replaced by a smaller one leaves no old widths behind', async () => {
  const file = await upload(author, 'a.png', await picture(1200, 800).png().toBuffer(), 'image/png');
  assert.ok(existsSync(path.join(uploads, `large_${file.hash}.png`)));
  const { status } = await author.send('POST', `/upload/files/${file.id}/replace`, form([['a.png', await picture(600, 400).png().toBuffer(), 'image/png']]));
  assert.equal(status, 200);
  assert.ok(!existsSync(path.join(uploads, `large_${file.hash}.png`)));
  const { width } = await sharp(path.join(uploads, `small_${file.hash}.png`)).metadata();
  assert.equal(width, 500);
});

test('names, alternative texts and captions are plain text in NFC, and a name keeps the extension of its bytes', async () => {
  const file = await upload(author, 'Quyết định.PDF'.normalize('NFD'), pdf(), 'application/pdf', { name: 'Bản sao.exe', alternativeText: 'Trang đầu'.normalize('NFD') });
  assert.deepEqual([file.name, file.ext, file.alternativeText], ['Bản sao.exe.pdf', '.pdf', 'Trang đầu'.normalize('NFC')]);
  for (const info of [{ alternativeText: '<img src=x onerror=alert(1)>' }, { caption: '<b>a</b>' }, { name: '../a.pdf' }, { name: 'a\u202Eb.pdf' }, { name: 'x'.repeat(300) }, { alternativeText: 'x'.repeat(2000) }]) {
    await refused([400], () => author.send('PUT', `/upload/files/${file.id}`, { fileInfo: info }));
    await refused([400], () => author.send('POST', '/upload/files', form([['a.pdf', pdf(), 'application/pdf']], info)));
    await refused([400], () => author.send('POST', '/upload/actions/bulk-update', { updates: [{ id: file.id, fileInfo: info }] }));
  }
});

test('broken forms, empty files and odd names are refused, never 5xx', async () => {
  const bytes = pdf();
  await refused([400], () => author.send('POST', '/upload/files', form([['a.pdf', bytes, 'application/pdf']], '{"name":')));
  await refused([400], () => author.send('POST', '/upload', form([['a.pdf', bytes, 'application/pdf']], '"x"')));
  await refused([400, 415], () => author.send('POST', '/upload/files', form([['a.pdf', Buffer.alloc(0), 'application/pdf']])));
  await refused([400], () => author.send('POST', '/upload/files', form([['a.pdf', bytes, 'application/pdf']], undefined, 'other')));
  await refused([400], () => author.send('POST', '/upload', form([])));
  for (const name of ['..%2fa.pdf', 'a\u0001.pdf', '.pdf', `${'a'.repeat(300)}.pdf`, 'con.pdf']) {
    const { status } = await author.send('POST', '/upload/files', form([[name, bytes, 'application/pdf']]));
    assert.ok(status === 400 || (name.includes('%2f') && status === 201), `${name} ${status}`);
  }
  for (const id of ['0', '-1', 'abc', '99999999999999999999', "1' or 1=1", '1e3']) {
    for (const [method, url] of [['GET', `/upload/files/${encodeURIComponent(id)}`], ['PUT', `/upload/files/${encodeURIComponent(id)}`], ['DELETE', `/upload/files/${encodeURIComponent(id)}`]] as const) {
      const { status } = await author.send(method, url, method === 'PUT' ? { fileInfo: { name: 'a' } } : undefined);
      assert.ok(status >= 400 && status < 500, `${method} ${url} ${status}`);
    }
    const { status } = await author.send('POST', `/upload/files/${encodeURIComponent(id)}/replace`, form([['a.pdf', bytes, 'application/pdf']]));
    assert.ok(status >= 400 && status < 500, `replace ${id} ${status}`);
  }
  for (const folder of ['x', {}, 1e20, "1' or 1=1", -1]) {
    await refused([400], () => author.send('POST', '/upload/files', form([['a.pdf', bytes, 'application/pdf']], { folder })));
    await refused([400], () => author.send('POST', '/upload/actions/bulk-update', { updates: [{ id: 1, fileInfo: { folder } }] }));
    await refused([400], () => author.send('POST', '/upload/folders', { name: 'a', parent: folder }));
    await refused([400], () => author.send('PUT', '/upload/folders/1', { name: 'a', parent: folder }));
    await refused([400], () => author.send('POST', '/upload/actions/bulk-delete', { folderIds: [folder] }));
    await refused([400], () => author.send('POST', '/upload/actions/bulk-move', { fileIds: [1], destinationFolderId: folder }));
  }
  for (const body of [{}, { fileIds: 'x' }, { fileIds: ['x'] }, { fileIds: [{}] }, { fileIds: [1], destinationFolderId: 'x' }, { fileIds: [1e20] }]) {
    for (const action of ['bulk-delete', 'bulk-move', 'bulk-update']) {
      const { status } = await author.send('POST', `/upload/actions/${action}`, body);
      assert.ok(status >= 400 && status < 500, `${action} ${JSON.stringify(body)} ${status}`);
    }
  }
});

test("T9: another unit's author sees none of the files and changes none, through whichever door", async () => {
  const file = await upload(author, 'rieng.pdf', pdf(), 'application/pdf');
  const list = await neighbour.get<never>('/upload/files?pageSize=100');
  assert.equal(list.status, 200);
  assert.ok((list.body as unknown as { results: File[] }).results.every(({ unitId }) => unitId === units.foreign));
  assert.ok((await author.get<never>('/upload/files?pageSize=100')).body as unknown as { results: File[] });
  const named = await neighbour.get<never>(`/upload/files?filters[$or][0][id]=${file.id}&filters[$or][1][unitId]=${units.own}`);
  assert.deepEqual((named.body as unknown as { results: File[] }).results, []);
  await refused([404], () => neighbour.get(`/upload/files/${file.id}`));
  const again = () => form([['x.pdf', pdf(), 'application/pdf']]);
  await refused([403, 404], () => neighbour.send('PUT', `/upload/files/${file.id}`, { fileInfo: { name: 'x.pdf' } }));
  await refused([403, 404], () => neighbour.send('POST', `/upload/files/${file.id}/replace`, again()));
  await refused([403, 404], () => neighbour.send('POST', `/upload?id=${file.id}`, again()));
  await refused([403, 404], () => neighbour.send('POST', `/upload?id=${file.id}`, form([], { name: 'x.pdf' })));
  await refused([403, 404], () => neighbour.send('DELETE', `/upload/files/${file.id}`));
  await refused([403, 404], () => neighbour.send('POST', '/upload/actions/bulk-delete', { fileIds: [file.id] }));
  await refused([403, 404], () => neighbour.send('POST', '/upload/actions/bulk-move', { fileIds: [file.id], destinationFolderId: null }));
  await refused([403, 404], () => neighbour.send('POST', '/upload/actions/bulk-update', { updates: [{ id: file.id, fileInfo: { name: 'x.pdf' } }] }));
  assert.equal((await author.send('DELETE', `/upload/files/${file.id}`)).status, 200);
  assert.ok(!existsSync(storedAt(file)));
});

test("T9: the author's own files are found, edited, moved and deleted in bulk", async () => {
  const files = [await upload(author, 'mot.pdf', pdf(), 'application/pdf'), await upload(author, 'hai.pdf', pdf(), 'application/pdf')];
  const ids = files.map(({ id }) => id);
  const list = await author.get<never>('/upload/files?_q=hai&pageSize=50&sort=createdAt:DESC');
  assert.ok((list.body as unknown as { results: File[] }).results.some(({ id }) => id === ids[1]), JSON.stringify(list.body));
  assert.equal((await author.send('PUT', `/upload/files/${ids[0]}`, { fileInfo: { caption: 'Bản gốc', name: 'mot.pdf' } })).status, 200);
  const folder = await author.send<{ id: number }>('POST', '/upload/folders', { name: `Văn bản ${Date.now()}`, parent: null });
  assert.equal(folder.status, 201, JSON.stringify(folder.body));
  assert.equal((await author.send('POST', '/upload/actions/bulk-move', { fileIds: ids, destinationFolderId: folder.body.data.id })).status, 200);
  assert.equal((await author.send('POST', '/upload/actions/bulk-delete', { fileIds: ids })).status, 200);
  assert.equal((await author.get(`/upload/files/${ids[0]}`)).status, 404);
});

test('the list answers no questions about items, people or other relations', async () => {
  for (const query of ['filters[related][id][$gt]=0', 'filters[createdBy][email][$startsWith]=a', 'filters[$or][0][updatedBy][id]=1']) {
    await refused([400], () => author.get(`/upload/files?${query}`));
  }
  const { body } = await author.get<never>('/upload/files?populate=*');
  assert.ok((body as unknown as { results: object[] }).results.every((file) => !('related' in file) && !('createdBy' in file)));
});

test('the server fetches no address that a caller names, and describes no picture by machine', async () => {
  await refused([403], () => author.send('POST', '/upload/actions/upload-from-urls', { urls: ['http://169.254.169.254/latest'] }));
  await refused([403], () => author.send('POST', '/upload/actions/generate-ai-metadata', { fileIds: [1] }));
});

test('the public API takes and lists no files, with or without a token', async () => {
  const { accessKey } = await app.strapi.service('admin::api-token').create({ name: `thử ${Date.now()}`, description: '', type: 'full-access', lifespan: null });
  for (const who of [app.anonymous, withToken(app, accessKey), author]) {
    for (const [method, url] of [['POST', '/api/upload'], ['GET', '/api/upload/files'], ['GET', '/api/upload/files/1'], ['DELETE', '/api/upload/files/1'], ['POST', '/api/upload?id=1']] as const) {
      const { status } = await who.send(method, url, method === 'POST' ? form([['a.pdf', pdf(), 'application/pdf']]) : undefined);
      assert.ok(status >= 400 && status < 500, `${method} ${url} ${status}`);
    }
  }
  assert.equal((await app.anonymous.send('POST', '/upload', form([['a.pdf', pdf(), 'application/pdf']]))).status, 401);
  assert.equal((await withToken(app, accessKey).send('POST', '/upload', form([['a.pdf', pdf(), 'application/pdf']]))).status, 401);
});

test('files are served without guessing and without scripts; what a browser cannot show is downloaded', async () => {
  const csv = await upload(author, 'bang.csv', Buffer.from('a,b\n1,2\n'), 'text/csv');
  const png = await upload(author, 'anh.png', await picture(50, 50).png().toBuffer(), 'image/png');
  const doc = await upload(author, 'don.pdf', pdf(), 'application/pdf');
  for (const [file, disposition, sandboxed] of [[csv, 'attachment', true], [png, 'inline', true], [doc, 'inline', false]] as const) {
    const answer = await fetch(app.url + file.url);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('content-disposition'), disposition);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(/sandbox/.test(answer.headers.get('content-security-policy') ?? ''), sandboxed);
    const range = await fetch(app.url + file.url, { headers: { range: 'bytes=0-3' } });
    assert.equal(range.headers.get('content-disposition'), disposition);
    assert.equal(range.status, 206);
  }
});

/** The very module that the running application uses. */
const platform = (): typeof Platform => createRequire(__filename)(path.resolve('dist/src/plugins/platform/server/public.js')) as typeof Platform;

test('PT-6.1g: a file of an open case or a published item is neither replaced nor deleted nor described anew, and the refusal names the item', async () => {
  const file = await upload(author, 'trong-bai.pdf', pdf(), 'application/pdf', { name: 'trong-bai', alternativeText: 'Cũ' });
  const use = { fileId: file.id, contentType: 'api::article.article', documentId: 'd', title: 'Tin về hồ Ba Bể', state: 'published' } as const;
  platform().registerFileGuard('test', async (_uow, ids) => (ids.includes(file.id) ? [use] : []));
  const again = () => form([['x.pdf', pdf({ objects: SIGNATURE }), 'application/pdf']]);
  for (const [method, url, body] of [
    ['POST', `/upload/files/${file.id}/replace`, again], ['POST', `/upload?id=${file.id}`, again], ['DELETE', `/upload/files/${file.id}`, undefined],
    ['POST', '/upload/actions/bulk-delete', () => ({ fileIds: [file.id] })], ['PUT', `/upload/files/${file.id}`, () => ({ fileInfo: { alternativeText: 'Mới' } })],
  ] as const) {
    for (const who of [author, operator]) {
      const { body: answer } = await refused([409], () => who.send(method, url, body?.()));
      assert.equal(answer.error?.details.code, 'upload.in-use');
      assert.match(answer.error?.message ?? '', /Tin về hồ Ba Bể.*đã đăng/);
    }
  }
  assert.equal((await author.send('PUT', `/upload/files/${file.id}`, { fileInfo: { caption: 'Chú thích', alternativeText: 'Cũ' } })).status, 200);
  platform().registerFileGuard('test', async () => []);
});

test('bytes follow the transaction: a change that the database refuses leaves the old ones, a refused upload leaves none', async () => {
  const file = await upload(author, 'giu.png', await picture(700, 500).png().toBuffer(), 'image/png');
  await app.sql(`create function public.refuse_files() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = 'CT001'; end $$`);
  await app.sql('create trigger refuse before insert or update or delete on files for each row execute function public.refuse_files()');
  const other = form([['b.png', await picture(900, 500).png().toBuffer(), 'image/png']]);
  try {
    await refused([403], () => author.send('POST', `/upload/files/${file.id}/replace`, other));
    await refused([403], () => author.send('DELETE', `/upload/files/${file.id}`));
    await refused([403], () => author.send('POST', '/upload', other));
  } finally {
    await app.sql('drop trigger refuse on files');
  }
  assert.equal(sha256(await readFile(path.join(uploads, `${file.hash}.png`))), file.sha256);
});

test("T9: another unit's file is not attached by its number, and one that stands in the item may stay", async () => {
  const mine = await upload(author, 'cua-toi.pdf', pdf(), 'application/pdf');
  const theirs = await upload(neighbour, 'cua-ho.pdf', pdf(), 'application/pdf');
  const url = '/content-manager/collection-types/api::article.article';
  const made = await author.send<{ documentId: string }>('POST', url, { title: 'Bài có tệp', attachments: [mine.id] });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  for (const attachments of [[theirs.id], [mine.id, { id: theirs.id }], [String(theirs.id)], { connect: [{ id: theirs.id }] }, [999_999]]) {
    const { status } = await author.send('PUT', `${url}/${made.body.data.documentId}`, { title: 'Bài có tệp', attachments });
    assert.equal(status, 403, JSON.stringify(attachments));
    assert.equal((await author.send('POST', url, { title: 'Bài khác', cover: Array.isArray(attachments) ? attachments[0] : attachments })).status, [mine.id].includes(attachments[0 as never]) ? 201 : 403);
  }
  await app.sql('update files set unit_id = $1 where id = $2', [units.foreign, mine.id]);
  assert.equal((await author.send('PUT', `${url}/${made.body.data.documentId}`, { title: 'Bài vẫn vậy', attachments: [mine.id] })).status, 200);
});

test('nothing is listed or found beside the files themselves', async () => {
  for (const address of ['/uploads', '/uploads/', '/uploads/.gitkeep', '/uploads/..%2f..%2fpackage.json', '/uploads/%2e%2e/%2e%2e/etc/passwd', '/uploads/..%5c..%5cpackage.json', '/uploads/a%00b', '/uploads//etc/passwd', '/uploads/%252e%252e/x', '/uploads/%ff']) {
    const { status } = await app.anonymous.get(address);
    assert.ok(status === 404 || status === 400, `${address} ${status}`);
  }
});

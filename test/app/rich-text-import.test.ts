import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startApp, type Answer, type TestApp } from '../support/app';
import { ooxml, picture as drawn, zipOf } from '../support/made-files';
import { docx, footnoteCall, paragraph, picture, run, table } from '../support/made-word';
import { mediaStaff, type MediaStaff } from '../support/media-staff';
import { makePerson, type Person } from '../support/staff';

interface Imported {
  readonly title: string | null;
  readonly html: string;
  readonly pictures: { stored: number; withoutAlternativeText: number; leftOut: number };
  readonly lost: readonly string[];
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựđơưêâăóáàúùíìòèéõã]/i;

let app: TestApp;
let author: Person;
let neighbour: Person;
let units: MediaStaff['units'];

before(async () => {
  app = await startApp();
  ({ author, neighbour, units } = await mediaStaff(app, 'STTTT', 'STP'));
});

const form = (bytes: Buffer, name = 'Báo cáo thử nghiệm.docx', type = WORD, field = 'files'): FormData => {
  const data = new FormData();
  data.append(field, new Blob([new Uint8Array(bytes)], { type }), name);
  return data;
};
const send = (who: Pick<Person, 'send'>, body: FormData): Promise<Answer<Imported>> => who.send<Imported>('POST', '/rich-text/import', body);

const report = async (): Promise<Buffer> => docx({
  body: [
    paragraph(run('Báo cáo thử nghiệm'), 'Title'),
    paragraph(run('Số liệu giả định') + footnoteCall(1)),
    table([[{ text: 'Xã', down: 'begin' }, { text: 'Số hộ', across: 2 }], [{ text: '', down: 'go-on' }, { text: 'Nghèo' }, { text: 'Cận nghèo' }], [{ text: 'A' }, { text: '1' }, { text: '2' }]], 2),
    picture('rPhoto', 'Lớp tập huấn'), picture('rPlain'), picture('rBroken', 'Hỏng'), picture('rEmf', 'Sơ đồ'),
  ].join(''),
  footnotes: ['Chú thích giả định.'],
  media: {
    rPhoto: { bytes: await drawn(60, 40).png().toBuffer(), extension: 'png' },
    rPlain: { bytes: await drawn(50, 30).jpeg().toBuffer(), extension: 'jpeg' },
    rBroken: { bytes: Buffer.from('không phải hình'), extension: 'png' },
    rEmf: { bytes: Buffer.from('emf'), extension: 'emf' },
  },
});

test("a Word file becomes a text that a draft takes as it is, its pictures files of the author's unit", async () => {
  const { status, body: { data } } = await send(author, form(await report()));
  assert.equal(status, 200, JSON.stringify(data));
  assert.equal(data.title, 'Báo cáo thử nghiệm');
  assert.deepEqual(data.pictures, { stored: 2, withoutAlternativeText: 1, leftOut: 2 });
  assert.match(data.html, /<th scope="col" rowspan="2">Xã<\/th><th scope="colgroup" colspan="2">Số hộ<\/th>/);
  assert.match(data.html, /role="doc-noteref">1<\/a><\/sup>/);
  const addresses = [...data.html.matchAll(/src="([^"]+)"/g)].map(([, src]) => src);
  const files = await app.sql('select url, unit_id, alternative_text from files where url = any($1)', [addresses]);
  assert.deepEqual(files.map(({ unit_id: unit }) => unit), [units.own, units.own]);
  assert.deepEqual(files.map(({ alternative_text: alt }) => alt ?? null).sort(), ['Lớp tập huấn', null].sort());

  const created = await author.send<{ documentId: string }>('POST', '/content-manager/collection-types/api::article.article', {
    title: data.title, body: data.html, unit: units.own,
  });
  assert.equal(created.status, 201, JSON.stringify(created.body));
  const stored = await author.get<{ body: string }>(`/content-manager/collection-types/api::article.article/${created.body.data.documentId}`);
  assert.equal(stored.body.data.body, data.html);
});

test('what is no readable Word file is refused in Vietnamese, never with 5xx, and leaves no file behind', async () => {
  const before = (await app.sql('select count(*) as n from files'))[0]?.n;
  const cases: Array<[string, FormData, number]> = [
    ['a PDF', form(Buffer.from('%PDF-1.7'), 'a.pdf', 'application/pdf'), 415],
    ['an old Word file', form(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc', 'application/msword'), 415],
    ['text named .docx', form(Buffer.from('xin chào')), 415],
    ['a file with macros', form(ooxml('docm')), 415],
    ['a docx without a document', form(ooxml('docx')), 422],
    ['broken XML', form(ooxml('docx', [{ name: 'word/_rels/document.xml.rels', text: '<Relationships><' }])), 422],
    ['an empty file', form(Buffer.alloc(0)), 415],
    ['two files', (() => { const data = form(ooxml('docx')); data.append('files', new Blob(['x']), 'b.docx'); return data; })(), 400],
    ['another field', form(ooxml('docx'), 'a.docx', WORD, 'tep'), 400],
    ['no file', new FormData(), 400],
  ];
  for (const [what, body, wanted] of cases) {
    const answer = await send(author, body);
    assert.equal(answer.status, wanted, `${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    assert.match(answer.body.error?.message ?? '', VIETNAMESE, what);
  }
  assert.equal((await app.sql('select count(*) as n from files'))[0]?.n, before);
});

test('an archive that lies about its size, or unpacks to more than it may, is refused before anything reads it', async () => {
  const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="'
    + `${WORD}.main+xml"/></Types>`;
  const bomb = zipOf([{ name: '[Content_Types].xml', text: types }, { name: 'word/document.xml', text: Buffer.alloc(200 * 1024 * 1024, 0x20) }]);
  assert.ok(bomb.length < 1024 * 1024);
  assert.equal((await send(author, form(bomb))).status, 415);
  const liar = zipOf([{ name: '[Content_Types].xml', text: types }, { name: 'word/document.xml', text: `<w:document>${' '.repeat(100_000)}</w:document>` }]);
  // Both records of the last entry say that it has ten bytes.
  for (const [signature, at] of [['PK\x01\x02', 24], ['PK\x03\x04', 22]] as const) liar.writeUInt32LE(10, liar.lastIndexOf(Buffer.from(signature, 'latin1')) + at);
  assert.equal((await send(author, form(liar))).status, 415);
});

test('only who may upload may have a file read: not visitors, not a person without an assignment; pictures stay in the unit of who read them', async () => {
  assert.equal((await send(app.anonymous, form(await report()))).status, 401);
  assert.equal((await send(await makePerson(app, []), form(await report()))).status, 403);
  const { body: { data } } = await send(neighbour, form(await report()));
  const [src] = [...data.html.matchAll(/src="([^"]+)"/g)].map(([, address]) => address);
  const [file] = await app.sql('select id, unit_id from files where url = $1', [src]);
  assert.equal(file?.unit_id, units.foreign);
  assert.equal((await author.get(`/upload/files/${String(file?.id)}`)).status, 404);
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, test } from 'node:test';
import type { CaseDetail } from '../../src/plugins/moderation/contracts';
import type * as Book from '../../src/extensions/upload/addresses/address-book';
import type * as Publication from '../../src/extensions/upload/addresses/published-files';
import type * as Signature from '../../src/extensions/upload/addresses/signature';
import { pdf, picture } from '../support/made-files';
import { makePerson, type Person } from '../support/staff';
import { withToken } from '../support/app';
import { fullAccessToken } from '../support/content';
import { act, approve, approved, ARTICLE, articleFields, CM, edit, giveBack, INFO, LEGAL, makeDraft, makeWorld, ok, open, published, refused, submitted, type World } from './moderation/world';

const ready = makeWorld();
let w: World;
before(async () => {
  w = await ready;
});

interface Width { readonly url: string }
interface File extends Width {
  readonly id: number;
  readonly documentId: string;
  readonly hash: string;
  readonly ext: string;
  readonly isUrlSigned?: boolean;
  readonly formats: Record<string, Width> | null;
}

/** The modules that the running application uses. */
const compiled = <T>(file: string): T => createRequire(__filename)(path.resolve('dist/src/extensions/upload', file)) as T;

const plain = (address: string): string => address.split('?')[0] ?? '';
const namesOf = (file: File): string[] => [file.url, ...Object.values(file.formats ?? {}).map(({ url }) => url)].map((url) => plain(url).replace('/uploads/', ''));

const upload = async (who: Person, name = 'anh.png', bytes?: Buffer, info: object = {}): Promise<File> => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes ?? await picture(1200, 800).png().toBuffer())]), name);
  form.append('fileInfo', JSON.stringify({ alternativeText: 'Toàn cảnh', ...info }));
  const { status, body } = await who.send<never>('POST', '/upload/files', form);
  assert.equal(status, 201, JSON.stringify(body));
  return body as unknown as File;
};

const door = (address: string, headers: Record<string, string> = {}): Promise<Response> => fetch(w.app.url + address, { headers });
const statusOf = async (address: string): Promise<number> => (await door(address)).status;
const statuses = async (file: File): Promise<number[]> => [...new Set(await Promise.all(namesOf(file).map((name) => statusOf(`/uploads/${name}`))))];
const addresses = async (who: Pick<Person, 'get'>, names: readonly string[]): Promise<Record<string, string>> =>
  ok(await who.get<Record<string, string>>(`/upload/addresses?names=${names.join(',')}`));

const unpublish = async (documentId: string): Promise<void> => {
  const { version } = (await w.app.sql('select version from congtinh.moderation_cases where document_id = $1 and state = $2', [documentId, 'published']))[0] as { version: number };
  ok(await w.board.send('POST', `/moderation/published/${ARTICLE}/${documentId}/unpublish`, { version, explanation: 'Thử' }));
};

const body = (file: File): string => `<p>Ảnh</p><figure><img src="${plain(file.url)}" alt="Ảnh" /></figure>`;

test('PT-6.1g: the file of a draft is not there for whoever has its plain address, and there with a signed one', async () => {
  const file = await upload(w.author);
  const nothing = await door(`/uploads/${file.hash}x${file.ext}`);
  for (const name of namesOf(file)) {
    const answer = await door(`/uploads/${name}`);
    assert.equal(answer.status, 404, name);
    assert.equal(await answer.text(), await (await door(`/uploads/x${name}`)).text(), 'word for word as if it did not exist');
    assert.equal(answer.headers.get('cache-control'), nothing.headers.get('cache-control'));
  }
  assert.equal(file.isUrlSigned, true);
  assert.ok(namesOf(file).length >= 4);
  for (const url of [file.url, ...Object.values(file.formats ?? {}).map((width) => width.url)]) {
    const answer = await door(url);
    assert.equal(answer.status, 200, url);
    assert.match(answer.headers.get('cache-control') ?? '', /^private, max-age=\d+$/);
    const part = await door(url, { range: 'bytes=0-9' });
    assert.deepEqual([part.status, (await part.arrayBuffer()).byteLength], [206, 10]);
    const head = await fetch(w.app.url + url, { method: 'HEAD' });
    assert.equal(head.status, 200);
  }
});

test('PT-6.1g: a signed address is good for its own name and for its time only', async () => {
  const file = await upload(w.author);
  const other = await upload(w.author);
  const query = file.url.split('?')[1] ?? '';
  assert.equal(await statusOf(`${plain(file.url)}?${query}`), 200);
  assert.equal(await statusOf(`${plain(other.url)}?${query}`), 404, 'another file');
  assert.equal(await statusOf(`${plain(file.formats?.small?.url ?? '')}?${query}`), 404, 'another width');
  const { exp, sig } = Object.fromEntries(new URLSearchParams(query)) as Record<string, string>;
  for (const wrong of [`exp=${Number(exp) + 900}&sig=${sig}`, `exp=${exp}&sig=${sig?.slice(0, -2)}AA`, `exp=${exp}`, `sig=${sig}`, `exp=${exp}&exp=${exp}&sig=${sig}`, `exp[a]=${exp}&sig=${sig}`, 'exp=&sig=']) {
    assert.equal(await statusOf(`${plain(file.url)}?${wrong}`), 404, wrong);
  }
  for (const odd of [plain(file.url).replace('/uploads', '/%75ploads'), plain(file.url).replace('/uploads/', '/uploads/./'), plain(file.url).replace('.', '%2e'), plain(file.url).replace('uploads', 'UPLOADS'), `${plain(file.url)}/`, `/${plain(file.url)}`]) {
    for (const range of ['bytes=0-', 'bytes=0-3']) assert.ok([400, 404].includes((await door(odd, { range })).status), odd);
    assert.ok([400, 404].includes(await statusOf(odd)), odd);
  }
  const { signedQuery, expiryAt } = compiled<typeof Signature>('addresses/signature.js');
  const key = compiled<typeof Book>('addresses/address-book.js').addressKey(w.app.strapi);
  const made = (minutesAgo: number): string => signedQuery(key, namesOf(file)[0] ?? '', expiryAt(new Date(Date.now() - minutesAgo * 60_000)), 0);
  assert.equal(await statusOf(`${plain(file.url)}?${made(0)}`), 200);
  assert.equal(await statusOf(`${plain(file.url)}?${made(31)}`), 404, 'expired');
});

test('PT-6.1g: published, a file is there for everybody in all its widths; withdrawn, it is not', async () => {
  const cover = await upload(w.author);
  const paper = await upload(w.author, 'don.pdf', pdf());
  const shown = await upload(w.author);
  const at = await approved(w, { cover: cover.id, attachments: [paper.id], body: body(shown) });
  for (const file of [cover, paper, shown]) assert.deepEqual(await statuses(file), [404], 'approved is not published');
  ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  for (const file of [cover, paper, shown]) assert.deepEqual(await statuses(file), [200]);
  const answer = await door(plain(cover.url));
  assert.equal(answer.headers.get('cache-control'), 'max-age=0');
  const ready = await w.app.anonymous.get<{ cover: File; attachments: File[]; body: string }>(`/api/articles/${at.documentId}`);
  assert.ok(!JSON.stringify(ready.body).includes('sig='), 'the public API gives plain addresses');
  const page = await (await door(new URL((ready.body.data as unknown as { canonicalUrl: string }).canonicalUrl).pathname)).text();
  assert.ok(page.includes(plain(shown.url)) && !page.includes('sig='));
  const own = await addresses(w.author, namesOf(cover));
  assert.deepEqual(Object.values(own).filter((address) => address.includes('?')), [], 'staff get the plain address of what is public');
  ok(await edit(w.author, ARTICLE, at.documentId, { cover: null }));
  assert.deepEqual(await statuses(cover), [200], 'what stands published counts, not the draft');
  await unpublish(at.documentId);
  for (const file of [cover, paper, shown]) assert.deepEqual(await statuses(file), [404]);
});

test('a new publication without a picture takes it away, and a picture of two items goes with the last of them', async () => {
  const file = await upload(w.author);
  const one = await published(w, { cover: file.id });
  const two = await published(w, { body: body(file) });
  ok(await edit(w.author, ARTICLE, one.documentId, { cover: null, title: 'Bỏ ảnh' }));
  let at = ok(await open(w.author, ARTICLE, one.documentId), 201);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  assert.deepEqual(await statuses(file), [200], 'still in the second item');
  await unpublish(two.documentId);
  assert.deepEqual(await statuses(file), [404]);
});

test('legal documents and the paper inside an information entry count too', async () => {
  const [law, paper] = [await upload(w.author, 'luat.pdf', pdf()), await upload(w.author, 'giay.pdf', pdf())];
  let at = ok(await open(w.author, LEGAL, await makeDraft(w.author, LEGAL, {
    number: `${Math.floor(Math.random() * 1e6)}/2025`, symbol: 'QĐ-UBND', kind: 'quyet-dinh', issuer: 'UBND tỉnh', signer: 'Phạm Văn A', issuedOn: '2025-01-02',
    effectiveFrom: '2025-01-03', abstract: 'Ban hành quy chế.', source: 'Công báo', files: [law.id],
  })), 201);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  let entry = ok(await open(w.author, INFO, await makeDraft(w.author, INFO, {
    title: 'Dân số', body: '<p>Nội dung.</p>', author: 'Phòng A', source: 'Niên giám', category: { connect: [{ documentId: w.infoCategory }], disconnect: [] },
    document: { number: '1/BC', issuedOn: '2025-01-02', issuer: 'Phòng A', signer: 'Nguyễn B', file: paper.id },
  })), 201);
  entry = ok(await approve(w.operator, entry));
  ok(await act(w.operator, entry.id, 'publish', { version: entry.version }));
  for (const file of [law, paper]) assert.deepEqual(await statuses(file), [200]);
});

test('a refused publication leaves the files of the draft where they are', async () => {
  const file = await upload(w.author);
  const at = await approved(w, { cover: file.id });
  await w.app.sql(`create function public.refuse_public() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = 'CT001'; end $$`);
  await w.app.sql('create trigger refuse before insert on congtinh.ledger_entries for each row execute function public.refuse_public()', [], 'super');
  try {
    assert.ok((await act(w.secretary, at.id, 'publish', { version: at.version })).status >= 400);
  } finally {
    await w.app.sql('drop trigger refuse on congtinh.ledger_entries', [], 'super');
  }
  assert.deepEqual(await statuses(file), [404]);
});

test('rows of public files are derived: rebuilding them from the record changes nothing, and the application can write none', async () => {
  await published(w, { cover: (await upload(w.author)).id });
  const { rebuildPublishedFiles } = compiled<typeof Publication>('addresses/published-files.js');
  assert.deepEqual(await rebuildPublishedFiles(w.app.strapi), { added: 0, removed: 0 });
  const count = async () => (await w.app.sql('select count(*)::int as n, count(distinct (content_type, document_id))::int as items from congtinh.published_files'))[0] as { n: number; items: number };
  const before = await count();
  assert.ok(before.n > before.items && before.items > 10, JSON.stringify(before));
  await w.app.sql('delete from congtinh.published_files where document_id in (select document_id from congtinh.published_files limit 3)', [], 'owner');
  await w.app.sql("insert into congtinh.published_files values ('bia.png', 'api::article.article', 'khong-co')", [], 'owner');
  const { added, removed } = await rebuildPublishedFiles(w.app.strapi);
  assert.ok(added > 0 && removed === 1, `${added} ${removed}`);
  assert.deepEqual(await count(), before);
  for (const text of ["insert into congtinh.published_files values ('a', 'b', 'c')", 'delete from congtinh.published_files', "update congtinh.published_files set name = 'a'", 'truncate congtinh.published_files']) {
    await assert.rejects(w.app.sql(text), { code: '42501' }, text);
  }
});

test('every file that a published item of the starting content names is readable, in all widths', async () => {
  const rows = await w.app.sql('select distinct name from congtinh.published_files limit 60');
  for (const { name } of rows) assert.equal(await statusOf(`/uploads/${String(name)}`), 200, String(name));
});

test("T9: staff of another unit get no signature for a draft's file, by whichever door", async () => {
  const file = await upload(w.author);
  const at = await submitted(w, { cover: file.id, body: body(file) });
  const names = namesOf(file);
  assert.deepEqual(await addresses(w.outsider, names), {});
  assert.deepEqual(Object.keys(await addresses(w.colleague, names)).sort(), [...names].sort(), 'a colleague of the unit');
  for (const by of [w.reviewer, w.secretary, w.board, w.superAdmin]) assert.equal(Object.keys(await addresses(by, names)).length, names.length);
  const token = withToken(w.app, await fullAccessToken(w.app));
  for (const url of [
    '/upload/files?pageSize=100', `/upload/files/${file.id}`, '/upload/folders', '/upload/folder-structure', `/upload/files?filters[id]=${file.id}`,
    `${CM(ARTICLE)}/${at.documentId}`, `${CM(ARTICLE)}?pageSize=100`, `/review/documents/${ARTICLE}/${at.documentId}`, `/moderation/documents/${ARTICLE}/${at.documentId}`,
    `/moderation/cases/${at.id}`, `/api/articles/${at.documentId}`, '/api/articles?pageSize=100', `/upload/addresses?names=${names.join(',')}`,
  ]) {
    for (const by of [w.outsider, w.app.anonymous, token]) {
      const answer = JSON.stringify((await by.get(url)).body);
      for (const name of names) assert.ok(!answer.includes(`${name}?`), `${url} ${answer.slice(0, 300)}`);
    }
  }
  assert.equal((await w.app.anonymous.get(`/upload/addresses?names=${names[0]}`)).status, 401);
  for (const bad of ['', 'names=', 'names=a/b', `names=${Array.from({ length: 51 }, (_, index) => `a${index}`).join(',')}`, 'names[]=a', 'names=..%2fx']) {
    assert.equal((await w.author.get(`/upload/addresses?${bad}`)).status, 400, bad);
  }
});

test('content manager, library and review show the pictures of a draft to those who may read it', async () => {
  const [cover, shown] = [await upload(w.author), await upload(w.author)];
  const at = await submitted(w, { cover: cover.id, attachments: [cover.id, shown.id], body: body(shown) });
  const item = ok(await w.reviewer.get<{ cover: File; attachments: File[]; body: string }>(`${CM(ARTICLE)}/${at.documentId}`));
  assert.ok(item.cover.isUrlSigned && item.body.includes(`"${plain(shown.url)}"`), 'the text itself stays plain');
  for (const url of [item.cover.url, item.cover.formats?.thumbnail?.url ?? '', ...item.attachments.map(({ url }) => url)]) assert.equal(await statusOf(url), 200, url);
  const list = (await w.author.get<never>(`/upload/files?filters[id]=${cover.id}`)).body as unknown as { results: File[] };
  assert.equal(await statusOf(list.results[0]?.formats?.thumbnail?.url ?? ''), 200);
  for (const by of [w.author, w.reviewer, w.secretary]) {
    const { pages } = ok(await by.get<{ pages: { plain: string } }>(`/review/documents/${ARTICLE}/${at.documentId}`));
    const sources = [...pages.plain.matchAll(/ (?:src|srcset|href)="([^"]*\/uploads\/[^"]*)"/g)].flatMap(([, value = '']) => value.split(', ').map((part) => part.split(' ')[0]?.replaceAll('&amp;', '&') ?? ''));
    assert.ok(sources.length >= 4, pages.plain);
    for (const source of sources) assert.equal(await statusOf(source), 200, source);
  }
});

test('a picture that the secretariat put into an item is shown to its author', async () => {
  let at = await submitted(w);
  at = ok(await approve(w.reviewer, at));
  const file = await upload(w.secretary);
  assert.deepEqual(await addresses(w.author, namesOf(file)), {});
  ok(await edit(w.secretary, ARTICLE, at.documentId, { body: body(file) }));
  assert.equal(await statusOf((await addresses(w.author, namesOf(file)))[namesOf(file)[0] ?? ''] ?? ''), 200);
  assert.deepEqual(await addresses(w.outsider, namesOf(file)), {});
  const now = ok(await w.reviewer.get<CaseDetail>(`/moderation/cases/${at.id}`));
  ok(await giveBack(w.reviewer, now, 'Sửa lại'));
  ok(await edit(w.author, ARTICLE, at.documentId, { body: `${body(file)}<p>Thêm.</p>` }));
});

test('a picture in the template of a section is there for all staff who write by it, and for nobody else before publication', async () => {
  const file = await upload(w.superAdmin);
  assert.deepEqual(await addresses(w.author, namesOf(file)), {});
  const template = `<p>Mẫu</p><figure><img src="${plain(file.url)}" alt="Sơ đồ" /></figure>`;
  await w.app.strapi.documents('api::category.category' as never).update({ documentId: w.category, data: { bodyTemplate: template } } as never);
  const given = await addresses(w.outsider, [namesOf(file)[0] ?? '']);
  assert.equal(await statusOf(given[namesOf(file)[0] ?? ''] ?? ''), 200);
  assert.deepEqual(await statuses(file), [404]);
  const at = await published(w, { body: template });
  assert.deepEqual(await statuses(file), [200]);
  await unpublish(at.documentId);
});

test('no signature is stored, whatever a save brings', async () => {
  const file = await upload(w.author);
  const host = `${w.app.url}${file.url}`;
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w, {
    cover: { ...file }, attachments: [file],
    body: `<p><a href="${host.replaceAll('&', '&amp;')}">Tệp</a></p><figure><img src="${file.url.replaceAll('&', '&amp;')}" alt="Ảnh" /></figure>`, summary: `Xem ${file.url}`,
  }));
  ok(await edit(w.author, ARTICLE, documentId, { cover: { ...file, url: file.url }, body: `<p>Chữ</p><figure><img src="${file.url}" alt="Ảnh" /></figure>` }));
  const { status } = await w.author.send('PUT', `/upload/files/${file.id}`, { fileInfo: { name: 'ten-moi.png', caption: 'Chú thích' } });
  assert.equal(status, 200);
  const again = new FormData();
  again.append('files', new Blob([new Uint8Array(await picture(1000, 700).png().toBuffer())], { type: 'image/png' }), 'khac.png');
  const replaced = (await w.author.send<never>('POST', `/upload/files/${file.id}/replace`, again)).body as unknown as File;
  assert.equal(plain(replaced.url), plain(file.url));
  assert.notEqual(replaced.url, file.url, 'or a browser would go on showing the old bytes');
  assert.equal(await statusOf(replaced.url), 200);
  ok(await open(w.author, ARTICLE, documentId), 201);
  const { rows: tables } = await w.app.strapi.db.connection.raw("select format('%I.%I', schemaname, tablename) as t from pg_tables where schemaname in ('public', 'congtinh')") as { rows: { t: string }[] };
  for (const { t } of tables) {
    const found = await w.app.sql(`select x::text as row from ${t} x where x::text ~ '[?&;]sig=' limit 1`, [], 'super');
    assert.deepEqual(found, [], t);
  }
});

test("T9: another unit's draft file comes into no item by field, component or text; a public one may be named", async () => {
  const theirs = await upload(w.outsider);
  const paper = await upload(w.outsider, 'giay.pdf', pdf());
  const own = await upload(w.author);
  const entry = (document: object): Promise<unknown> => w.author.send('POST', CM(INFO), { title: 'Dân số', body: '<p>A</p>', author: 'A', source: 'B', category: { connect: [{ documentId: w.infoCategory }], disconnect: [] }, ...document });
  const article = (fields: object) => w.author.send('POST', CM(ARTICLE), articleFields(w, fields as Record<string, unknown>));
  refused(await article({ cover: theirs.id }), 403, 'upload.scope');
  refused(await article({ attachments: [own.id, paper.id] }), 403, 'upload.scope');
  refused(await entry({ document: { number: '1', issuedOn: '2025-01-02', issuer: 'A', signer: 'B', file: paper.id } }) as never, 403, 'upload.scope');
  const small = namesOf(theirs).find((name) => name.startsWith('small_')) ?? '';
  for (const text of [
    body(theirs), `<figure><img src="/uploads/${small}" alt="Ảnh" /></figure>`, `<p><a href="${plain(paper.url)}">Tệp</a></p>`, `<p><a href="https://cong.example${plain(paper.url)}">Tệp</a></p>`, `<p>${theirs.url}</p>`,
  ]) {
    refused(await article({ body: text }), 403, 'upload.scope');
    refused(await entry({ body: text }) as never, 403, 'upload.scope');
  }
  refused(await article({ summary: `Xem ${plain(paper.url)}` }), 403, 'upload.scope');
  const mine = await makeDraft(w.author, ARTICLE, articleFields(w, { body: body(own) }));
  refused(await edit(w.author, ARTICLE, mine, { body: body(theirs) }), 403, 'upload.scope');
  assert.deepEqual(await addresses(w.author, namesOf(theirs)), {}, 'and no signature came of trying');
  const open1 = await published(w, { body: body(own) });
  const link = { title: 'Bài dẫn', body: body(own), slug: `dan-${randomUUID().slice(0, 8)}`, author: 'A', source: 'B', site: { connect: [{ documentId: w.portal }], disconnect: [] }, category: { connect: [{ documentId: w.category }], disconnect: [] } };
  assert.equal((await w.outsider.send('POST', CM(ARTICLE), link)).status, 201, 'what is public may be named');
  await unpublish(open1.documentId);
  refused(await w.outsider.send('POST', CM(ARTICLE), { ...link, slug: `dan-${randomUUID().slice(0, 8)}` }), 403, 'upload.scope');
});

test('the business clock has no say in how long an address is good', async () => {
  const far = await makePerson(w.app, [{ role: 'author', system: 'portal', unit: 'THU-A' }]);
  const file = await upload(far);
  const exp = Number(new URLSearchParams(file.url.split('?')[1]).get('exp'));
  assert.ok(exp > Date.now() / 1000 + 14 * 60 && exp <= Date.now() / 1000 + 30 * 60);
});

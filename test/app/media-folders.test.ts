import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, test } from 'node:test';
import type * as Settle from '../../src/extensions/upload/folders/settle-folders';
import { startApp, type TestApp } from '../support/app';
import { pdf } from '../support/made-files';
import { mediaStaff, type MediaStaff } from '../support/media-staff';
import { makePerson, units as unitsDoor, type Person } from '../support/staff';

interface Folder { readonly id: number; readonly name: string; readonly path: string; readonly unitId: string | null; readonly files?: { count: number } }
interface File { readonly id: number; readonly name: string; readonly folderPath: string; readonly unitId: string | null; readonly folder?: Folder | null }
interface Branch { readonly id: number; readonly name: string; readonly children: readonly Branch[] }

let app: TestApp;
let author: Person;
let neighbour: Person;
let operator: Person;
let superAdmin: Person;
let units: MediaStaff['units'];

before(async () => {
  app = await startApp();
  await unitsDoor().importUnits(app.strapi, JSON.stringify([record('Cơ quan thư mục một', 'TM-1'), record('Cơ quan thư mục hai', 'TM-2')]));
  ({ author, neighbour, operator, units } = await mediaStaff(app, 'TM-1', 'TM-2'));
  superAdmin = await makePerson(app, [], { superAdmin: true });
});

const record = (name: string, code: string) =>
  ({ code, name, type: 'Sở', level: 'department', parentCode: '06', validFrom: null, validTo: null, legalBasis: 'Thử nghiệm' });

const upload = async (who: Person, name: string, info: object = {}): Promise<File> => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), name);
  form.append('fileInfo', JSON.stringify(info));
  const { status, body } = await who.send<never>('POST', '/upload/files', form);
  assert.equal(status, 201, JSON.stringify(body));
  return body as unknown as File;
};

const folders = async (who: Person, query = ''): Promise<readonly Folder[]> => (await who.get<Folder[]>(`/upload/folders?pagination[pageSize]=-1${query}`)).body.data;
const top = (who: Person): Promise<readonly Folder[]> => folders(who, '&filters[$and][0][parent][id][$null]=true');
const files = async (who: Person, query: string): Promise<readonly File[]> => ((await who.get<never>(`/upload/files?pageSize=100&${query}`)).body as unknown as { results: File[] }).results;
const structure = async (who: Person): Promise<readonly Branch[]> => (await who.get<Branch[]>('/upload/folder-structure')).body.data;
const ownFolder = async (who: Person): Promise<Folder> => {
  const [folder, ...others] = await top(who);
  assert.ok(folder && others.length === 0, JSON.stringify([folder, others]));
  return folder;
};
const make = async (who: Person, name: string, parent: number | null): Promise<Folder> => {
  const { status, body } = await who.send<Folder>('POST', '/upload/folders', { name, parent });
  assert.equal(status, 201, JSON.stringify(body));
  return body.data;
};
const rowOf = async (id: number): Promise<Folder & File> => (await app.sql('select id, name, unit_id as "unitId", folder_path as "folderPath" from files where id = $1', [id]))[0] as unknown as Folder & File;
const folderRow = async (id: number): Promise<Folder> => (await app.sql('select id, name, path, unit_id as "unitId" from upload_folders where id = $1', [id]))[0] as unknown as Folder;
let counter = 0;
const fresh = (name: string): string => `${name} ${(counter += 1)}`;

const refused = async (statuses: readonly number[], work: () => Promise<{ status: number; body: unknown }>): Promise<void> => {
  const seen = () => app.sql("select (select md5(string_agg(f::text, '' order by id)) from files f) as files, (select md5(string_agg(d::text, '' order by id)) from upload_folders d) as folders, (select md5(string_agg(l::text, '' order by id)) from files_folder_lnk l) as places");
  const before = await seen();
  const { status, body } = await work();
  assert.ok(statuses.includes(status), `${status} ${JSON.stringify(body)}`);
  assert.deepEqual(await seen(), before);
};

test('T9: what a unit uploads lies in a folder that bears its name, and the library opens there', async () => {
  const file = await upload(author, 'mot.pdf');
  const folder = await ownFolder(author);
  assert.deepEqual([folder.name, folder.unitId, file.folderPath, file.unitId], ['Cơ quan thư mục một', units.own, folder.path, units.own]);
  const shown = await files(author, 'filters[$and][0][folder][id][$null]=true');
  assert.ok(shown.some(({ id }) => id === file.id), 'at the top stand the files of the one unit');
  assert.deepEqual((await files(author, `filters[$and][0][folder][id]=${folder.id}`)).map(({ id }) => id), shown.map(({ id }) => id));
  assert.equal((await upload(author, 'hai.pdf', { folder: null })).folderPath, folder.path);
  assert.equal((await ownFolder(author)).id, folder.id, 'one folder for each unit');
});

test('T9: a unit makes folders below its own, wherever it asks for them', async () => {
  await upload(author, 'a.pdf');
  const own = await ownFolder(author);
  const [below, atTop] = [await make(author, fresh('Văn bản'), own.id), await make(author, fresh('Hình ảnh'), null)];
  for (const folder of [below, atTop]) assert.equal((await folderRow(folder.id)).path.replace(/\/\d+$/, ''), own.path);
  const file = await upload(author, 'trong.pdf', { folder: below.id });
  assert.equal(file.folderPath, below.path);
  assert.deepEqual((await structure(author)).map(({ id }) => id), [own.id]);
  const way = await author.get<Folder & { parent: Folder }>(`/upload/folders/${below.id}`);
  assert.equal(way.body.data.parent.id, own.id);
  const inner = await make(author, fresh('Trong'), below.id);
  assert.equal((await author.send('PUT', `/upload/folders/${inner.id}`, { name: fresh('Tên khác'), parent: atTop.id })).status, 200);
  assert.equal((await author.send('PUT', `/upload/folders/${inner.id}`, { name: fresh('Lên trên'), parent: null })).status, 200);
  assert.equal((await folderRow(inner.id)).path.replace(/\/\d+$/, ''), own.path, 'the top is the unit’s own folder');
  assert.equal((await author.send('POST', '/upload/actions/bulk-move', { fileIds: [file.id], folderIds: [inner.id], destinationFolderId: below.id })).status, 200);
  assert.equal((await author.send('POST', '/upload/actions/bulk-move', { fileIds: [file.id], destinationFolderId: null })).status, 200);
  assert.equal((await rowOf(file.id)).folderPath, own.path);
  assert.equal((await author.send('PUT', `/upload/files/${file.id}`, { fileInfo: { folder: atTop.id } })).status, 200);
  assert.equal((await rowOf(file.id)).folderPath, (await folderRow(atTop.id)).path);
  assert.equal((await author.send('PUT', `/upload/files/${file.id}`, { fileInfo: { folder: null } })).status, 200);
  assert.equal((await rowOf(file.id)).folderPath, own.path);
  assert.equal((await author.send('POST', '/upload/actions/bulk-delete', { folderIds: [below.id, atTop.id] })).status, 200);
  assert.equal(await folderRow(inner.id), undefined);
});

test("T9: a unit sees no folder of another unit, through whichever door", async () => {
  await upload(neighbour, 'a.pdf');
  const theirs = await ownFolder(neighbour);
  const inner = await make(neighbour, fresh('Riêng'), theirs.id);
  const hidden = new Set([theirs.id, inner.id]);
  for (const query of ['', '&filters[$and][0][parent][id][$null]=true', `&filters[$and][0][parent][id]=${theirs.id}`, `&filters[id]=${inner.id}`, `&_q=Riêng`, `&filters[$or][0][id]=${inner.id}&filters[$or][1][unitId]=${units.own}`]) {
    assert.ok((await folders(author, query)).every(({ id }) => !hidden.has(id)), query);
  }
  for (const query of ['&filters[createdBy][id]=1', '&filters[$and][0][updatedBy][email][$startsWith]=a']) assert.equal((await author.get(`/upload/folders?a=b${query}`)).status, 400);
  const populated = await folders(author, '&populate=*');
  assert.ok(populated.every((folder) => !('createdBy' in folder) && !('parent' in folder)));
  const ids = (branches: readonly Branch[]): number[] => branches.flatMap(({ id, children }) => [id, ...ids(children)]);
  assert.ok(ids(await structure(author)).every((id) => !hidden.has(id)));
  assert.ok(ids(await structure(operator)).filter((id) => hidden.has(id)).length === 2, 'who reaches the whole province sees them');
  const missing = await author.get('/upload/folders/999999');
  const foreign = await author.get(`/upload/folders/${inner.id}`);
  assert.deepEqual([foreign.status, foreign.body], [missing.status, missing.body]);
  assert.equal(foreign.status, 404);
});

test('T9: a unit makes, renames, moves and deletes nothing outside its folder, and moves nothing out of it', async () => {
  const [mine, theirs] = [await upload(author, 'cua-toi.pdf'), await upload(neighbour, 'cua-ho.pdf')];
  const [own, other] = [await ownFolder(author), await ownFolder(neighbour)];
  const [inner, foreign] = [await make(author, fresh('Của tôi'), own.id), await make(neighbour, fresh('Của họ'), other.id)];
  for (const target of [other.id, foreign.id, 999_999]) {
    await refused([404], () => author.send('POST', '/upload/folders', { name: fresh('Chen vào'), parent: target }));
    await refused([404], () => author.send('PUT', `/upload/folders/${inner.id}`, { name: fresh('Chuyển ra'), parent: target }));
    await refused([404], () => author.send('POST', '/upload/actions/bulk-move', { fileIds: [mine.id], destinationFolderId: target }));
    await refused([404], () => author.send('POST', '/upload/actions/bulk-move', { folderIds: [inner.id], destinationFolderId: target }));
    await refused([404], () => author.send('PUT', `/upload/files/${mine.id}`, { fileInfo: { folder: target } }));
    await refused([404], () => author.send('POST', '/upload/actions/bulk-update', { updates: [{ id: mine.id, fileInfo: { folder: target } }] }));
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), 'x.pdf');
    form.append('fileInfo', JSON.stringify({ folder: target }));
    for (const [method, url] of [['POST', '/upload/files'], ['POST', '/upload'], ['POST', `/upload/files/${mine.id}/replace`], ['POST', `/upload?id=${mine.id}`]] as const) {
      await refused([404], () => author.send(method, url, form));
    }
  }
  for (const id of [other.id, foreign.id]) {
    await refused([404], () => author.send('PUT', `/upload/folders/${id}`, { name: 'Đổi tên' }));
    await refused([404], () => author.send('PUT', `/upload/folders/${id}`, { name: 'Kéo về', parent: own.id }));
    await refused([404], () => author.send('POST', '/upload/actions/bulk-delete', { folderIds: [id] }));
    await refused([404], () => author.send('POST', '/upload/actions/bulk-move', { folderIds: [id], destinationFolderId: own.id }));
    await refused([404], () => author.send('POST', '/upload/actions/bulk-delete', { folderIds: [inner.id, id] }));
  }
  await refused([403, 404], () => author.send('POST', '/upload/actions/bulk-move', { fileIds: [theirs.id], destinationFolderId: inner.id }));
});

test('T9: the folder of a unit is neither renamed nor moved nor deleted, and files of a unit stay in it whoever moves them', async () => {
  const [mine, theirs] = [await upload(author, 'a.pdf'), await upload(neighbour, 'b.pdf')];
  const [own, other] = [await ownFolder(author), await ownFolder(neighbour)];
  const inner = await make(author, fresh('Trong'), own.id);
  for (const who of [author, operator, superAdmin]) {
    await refused([403], () => who.send('PUT', `/upload/folders/${own.id}`, { name: 'Tên khác' }));
    await refused([403], () => who.send('PUT', `/upload/folders/${own.id}`, { name: 'Tên khác', parent: other.id }));
    await refused([403], () => who.send('POST', '/upload/actions/bulk-delete', { folderIds: [own.id] }));
    await refused([403], () => who.send('POST', '/upload/actions/bulk-move', { folderIds: [own.id], destinationFolderId: null }));
  }
  for (const who of [operator, superAdmin]) {
    await refused([404], () => who.send('POST', '/upload/actions/bulk-move', { fileIds: [mine.id], destinationFolderId: other.id }));
    await refused([404], () => who.send('PUT', `/upload/folders/${inner.id}`, { name: fresh('Ra'), parent: other.id }));
    await refused([400], () => who.send('POST', '/upload/actions/bulk-move', { fileIds: [mine.id, theirs.id], destinationFolderId: null }));
  }
  assert.equal((await operator.send('POST', '/upload/actions/bulk-move', { fileIds: [mine.id], destinationFolderId: inner.id })).status, 200, 'within it, who reaches the province may help');
  const shared = await make(superAdmin, fresh('Dùng chung'), null);
  assert.equal(shared.unitId, null);
  await refused([404], () => author.get(`/upload/folders/${shared.id}`));
});

test('whose a folder is is never taken from input', async () => {
  await upload(author, 'a.pdf');
  const { status, body } = await author.send<Folder>('POST', '/upload/folders', { name: fresh('Giả'), parent: null, unitId: units.foreign });
  if (status === 201) assert.equal((await folderRow(body.data.id)).unitId, units.own);
  else assert.equal(status, 400);
  const folder = await make(author, fresh('Thật'), null);
  await app.strapi.db.query('plugin::upload.folder').update({ where: { id: folder.id }, data: { unitId: units.foreign } as never });
  assert.equal((await folderRow(folder.id)).unitId, units.own);
  await assert.rejects(app.sql("insert into upload_folders (document_id, name, path_id, path, unit_id) values ('x', 'Hai', 99999, '/99999', $1)", [units.own]), { code: '23505' });
});

test('a person with functions in two units puts a file into the folder of either, and it is that unit’s', async () => {
  const both = await makePerson(app, [{ role: 'author', system: 'portal', unit: 'TM-1' }, { role: 'author', system: 'portal', unit: 'TM-2' }]);
  await upload(neighbour, 'c.pdf');
  const theirs = await ownFolder(neighbour);
  assert.equal((await upload(both, 'cho-ho.pdf', { folder: theirs.id })).unitId, units.foreign);
  assert.equal((await upload(both, 'cho-minh.pdf')).unitId, units.own);
  assert.equal((await top(both)).length, 2);
});

test('an import that renames a unit renames its folder', async () => {
  const folder = async () => (await ownFolder(neighbour)).name;
  await upload(neighbour, 'd.pdf');
  assert.equal(await folder(), 'Cơ quan thư mục hai');
  await unitsDoor().importUnits(app.strapi, JSON.stringify([record('Sở Dân tộc và Thư mục', 'TM-2')]));
  assert.equal(await folder(), 'Sở Dân tộc và Thư mục');
  await unitsDoor().importUnits(app.strapi, JSON.stringify([record('Cơ quan thư mục hai', 'TM-2')]));
  assert.equal(await folder(), 'Cơ quan thư mục hai');
});

test('files from before there were folders are brought into them at the start', async () => {
  const file = await upload(author, 'cu.pdf');
  const own = await ownFolder(author);
  await app.sql('delete from files_folder_lnk where file_id = $1', [file.id]);
  await app.sql("update files set folder_path = '/' where id = $1", [file.id]);
  const { settleFolders } = createRequire(__filename)(path.resolve('dist/src/extensions/upload/folders/settle-folders.js')) as typeof Settle;
  await settleFolders(app.strapi);
  assert.equal((await rowOf(file.id)).folderPath, own.path);
  assert.ok((await files(author, `filters[$and][0][folder][id]=${own.id}`)).some(({ id }) => id === file.id));
  const astray = await app.sql('select f.id from files f left join files_folder_lnk l on l.file_id = f.id left join upload_folders d on d.id = l.folder_id where f.unit_id is not null and d.unit_id is distinct from f.unit_id');
  assert.deepEqual(astray, [], 'of the starting content too');
});

import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ScopedType } from '../../src/plugins/units/contracts';
import { startApp, type Answer, type TestApp } from '../support/app';
import { pdf, picture } from '../support/made-files';
import { filePlaces, textPlaces, type FilePlace } from '../support/scope-files';
import { scopeGround, type Stock } from '../support/scope-stock';
import { makeTally } from '../support/scope-tally';
import { covers, type Worker } from '../support/scope-world';
import { sideBySide } from '../support/side-by-side';
import { makePerson, type Person } from '../support/staff';

/** T8, T9: files of another unit's drafts, through the library and through every field, component and text of an item. */

interface Stored { readonly id: number; readonly url: string; readonly documentId: string }

let app: TestApp;
let workers: readonly Worker[];
let types: readonly ScopedType[];
let stock: Stock;
let neighbour: Person;
let foreign: { readonly picture: Stored; readonly paper: Stored };
const tally = makeTally();

const CM = '/content-manager/collection-types';
const FILES = ['id', 'name', 'hash', 'url', 'folder_path', 'alternative_text', 'sha256', 'unit_id'].join(', ');

const form = (name: string, bytes: Buffer, type: string): FormData => {
  const data = new FormData();
  data.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  return data;
};
const store = async (who: Person, name: string, bytes: Buffer, type: string): Promise<Stored> => {
  const { status, body } = await who.send<never>('POST', '/upload/files', form(name, bytes, type));
  assert.equal(status, 201, JSON.stringify(body));
  return body as unknown as Stored;
};
const rows = (): Promise<Record<string, unknown>[]> => app.sql(`select ${FILES} from files order by id`);
const refused = ({ status }: Answer): boolean => status === 400 || status === 403 || status === 404;
/** Has the foreign unit in reach: its files are this person's to see. */
const reaches = (worker: Worker): boolean => covers(worker.reach, 'foreign');

describe('scope of files', () => {
  before(async () => {
    app = await startApp();
    ({ workers, types, stock } = await scopeGround(app));
    neighbour = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }, { role: 'author', system: 'basic-information', unit: '061' }]);
    foreign = { picture: await store(neighbour, 'kin.png', await picture(80, 60).png().toBuffer(), 'image/png'), paper: await store(neighbour, 'kin.pdf', pdf(), 'application/pdf') };
  });

  it('T9: another unit’s file is neither found, shown, changed, replaced, moved nor deleted, one by one or in bulk', async () => {
    const beforehand = await rows();
    const { id } = foreign.paper;
    const doors: readonly (readonly [string, (person: Person) => Promise<Answer>])[] = [
      ['GET /upload/files/:id', (person) => person.get(`/upload/files/${id}`)],
      ['PUT /upload/files/:id', (person) => person.send('PUT', `/upload/files/${id}`, { fileInfo: { name: 'x.pdf' } })],
      ['POST /upload/files/:id/replace', (person) => person.send('POST', `/upload/files/${id}/replace`, form('x.pdf', pdf(), 'application/pdf'))],
      ['POST /upload?id', (person) => person.send('POST', `/upload?id=${id}`, form('x.pdf', pdf(), 'application/pdf'))],
      ['DELETE /upload/files/:id', (person) => person.send('DELETE', `/upload/files/${id}`)],
      ['POST /upload/actions/bulk-delete', (person) => person.send('POST', '/upload/actions/bulk-delete', { fileIds: [id] })],
      ['POST /upload/actions/bulk-move', (person) => person.send('POST', '/upload/actions/bulk-move', { fileIds: [id], destinationFolderId: null })],
      ['POST /upload/actions/bulk-update', (person) => person.send('POST', '/upload/actions/bulk-update', { updates: [{ id, fileInfo: { name: 'x.pdf' } }] })],
    ];
    await sideBySide(workers.filter((worker) => !reaches(worker)), async (worker) => {
      for (const [name, run] of doors) {
        const answer = await run(worker.person);
        assert.ok(refused(answer), `${name}: ${worker.title} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
        tally.note(name, worker.role);
      }
      const { body } = await worker.person.get<never>(`/upload/files?filters[id][$eq]=${id}`);
      assert.deepEqual((body as unknown as { results?: unknown[] }).results ?? [], [], worker.title);
      tally.note('GET /upload/files', worker.role);
    });
    assert.deepEqual(await rows(), beforehand);
  });

  it('T9: another unit’s folders are neither moved nor renamed nor deleted', async () => {
    const made = await neighbour.send<{ id: number }>('POST', '/upload/folders', { name: `Thư mục phạm vi ${Date.now()}`, parent: null });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const folder = made.body.data.id;
    await sideBySide(workers.filter((worker) => !reaches(worker)), async (worker) => {
      const bulk = (path: string): Promise<Answer> => worker.person.send('POST', `/upload/actions/${path}`, { folderIds: [folder], destinationFolderId: null });
      for (const [name, answer] of [['POST /upload/actions/bulk-delete', await bulk('bulk-delete')], ['POST /upload/actions/bulk-move', await bulk('bulk-move')], ['PUT /upload/folders/:id', await worker.person.send('PUT', `/upload/folders/${folder}`, { name: 'x', parent: null })]] as const) {
        assert.ok(answer.status >= 400 && answer.status < 500, `${name}: ${worker.title} → ${answer.status}`);
        tally.note(name, worker.role);
      }
    });
  });

  const write = (worker: Worker, type: ScopedType, data: object): Promise<Answer> => worker.person.send('PUT', `${CM}/${type.uid}/${stock.item(type, worker.places.own)}`, data);
  const writers = (type: ScopedType): Worker[] => workers.filter((worker) => !reaches(worker) && worker.role === 'author' && (type.system === 'all' || type.system === worker.system));
  const places = (): FilePlace[] => filePlaces(app, types);

  it('T9: another unit’s file comes into an item by no field, and by no component or section', async () => {
    const known = places();
    for (const needed of ['pages.person.photo', 'pages.gallery.pictures', 'pages.document-list.files']) assert.ok(known.some(({ name }) => name.endsWith(needed)), needed);
    const attempts = known.flatMap((place) => writers(place.type).flatMap((worker) => [foreign.picture, foreign.paper].map((file) => ({ place, worker, file }))));
    await sideBySide(attempts, async ({ place, worker, file }) => {
      for (const named of [file.id, { id: file.id }, { connect: [{ id: file.id }] }, { set: [{ id: file.id }] }]) {
        const answer = await write(worker, place.type, place.data(named));
        assert.ok(refused(answer), `${place.name}: ${worker.title} ${JSON.stringify(named)} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
        tally.note('PUT (a file by its number)', worker.role);
      }
      const input = { ...(await stock.input(place.type, worker.places.own, true)), ...place.data(file.id) };
      const made = await worker.person.send('POST', `${CM}/${place.type.uid}`, input);
      assert.ok(refused(made), `${place.name}: ${worker.title} made → ${made.status}`);
      tally.note('POST (a file by its number)', worker.role);
    });
    const related = await app.sql('select r.related_type from files_related_mph r where r.file_id = any($1)', [[foreign.picture.id, foreign.paper.id]]);
    assert.deepEqual(related, []);
    assert.ok(attempts.length > 0);
  });

  it('the same places take a file of one’s own unit: what was refused was aimed well', async () => {
    for (const place of places()) {
      for (const worker of writers(place.type).slice(0, 1)) {
        const own = await store(worker.person, 'cua-minh.png', await picture(80, 60).png().toBuffer(), 'image/png');
        const answer = await write(worker, place.type, place.data(own.id));
        assert.ok(answer.status === 200 || answer.body.error?.details.code !== 'upload.scope', `${place.name} ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
      }
    }
  });

  it('T9: a text, in a section too, opens no file that is closed: it names one that everybody may read, or is refused', async () => {
    const texts = textPlaces(app, types);
    for (const needed of ['body', 'pages.rich-text.body']) assert.ok(texts.some(({ name }) => name.endsWith(needed)), needed);
    const open = (await fetch(app.url + foreign.picture.url)).status === 200;
    for (const place of texts) {
      for (const worker of writers(place.type)) {
        const answer = await write(worker, place.type, place.data(`<p>Xem ảnh.</p><p><img src="${foreign.picture.url}" alt="Ảnh"></p>`));
        assert.ok(open || refused(answer), `${place.name}: ${worker.title} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
        tally.note('PUT (a file named in a text)', worker.role);
      }
    }
  });

  it('T8: bytes that contradict their type are refused from everybody', async () => {
    const html = Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>');
    const files = [['don.pdf', 'application/pdf'], ['anh.jpg', 'image/jpeg'], ['bang.csv', 'text/csv'], ['hinh.svg', 'image/svg+xml']] as const;
    await sideBySide(workers, async (worker) => {
      for (const [name, type] of files) {
        const answer = await worker.person.send('POST', '/upload/files', form(name, html, type));
        assert.ok(answer.status === 415 || answer.status === 403, `${worker.title} ${name} ${answer.status}`);
        tally.note('POST /upload/files (false type)', worker.role);
      }
    });
  });

  it('every door to files has been tried, some hundreds of times in all', () => {
    console.log(tally.table());
    assert.ok(tally.total >= 500, `only ${tally.total} attempts`);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diffHtml } from '../../../src/plugins/review/server/domain/diff/diff-html';
import { listChanges } from '../../../src/plugins/review/server/domain/diff/list-changes';

const listed = (old: string, fresh: string, digests = {}) => listChanges(diffHtml(old, fresh, digests)).changes.map(({ kind, field, before, after }) => [kind, field, before, after]);
const shown = (old: string, fresh: string, digests = {}): string => listChanges(diffHtml(old, fresh, digests)).html;
const part = (text: string): string => `<div data-field="body">${text}</div>`;

describe('the list of changes', () => {
  it('names the part of the page, what stood there and what stands there now', () => {
    assert.deepEqual(listed(part('<p>Có 48 hộ.</p>'), part('<p>Có 52 hộ.</p>')), [['replaced', 'body', '48', '52']]);
  });

  it('a part of the page that came as a whole is one change of that part', () => {
    assert.deepEqual(listed('<header><h1>A</h1></header>', '<header><h1>A</h1><p data-field="summary">Tóm tắt</p></header>'), [['added', 'summary', null, 'Tóm tắt']]);
  });

  it('what is computed from other fields is no change', () => {
    assert.deepEqual(listed('<p data-field="title">A</p><p data-derived="about">x</p>', '<p data-field="title">A</p><p data-derived="about">y</p>'), []);
    assert.deepEqual(listed('<p data-field="title">A</p>', '<p data-field="title">A</p><p data-derived="about">y</p>'), []);
  });

  it('says for listeners, too, what was added and what removed', () => {
    assert.match(shown(part('<p>Có 48 hộ.</p>'), part('<p>Có 52 hộ.</p>')), /<del id="thay-doi-1" tabindex="-1"><span class="for-ears" data-change="note">đã xóa: <\/span>48<\/del><ins><span class="for-ears" data-change="note">đã thêm: <\/span>52<\/ins>/);
  });

  it('tells pictures apart: added, removed, replaced, described anew, other bytes', () => {
    const picture = (src: string, alt: string): string => part(`<p><img src="${src}" alt="${alt}" /></p>`);
    assert.deepEqual(listed(part(''), picture('/uploads/a.jpg', 'Hồ')).map(([kind]) => kind), ['picture-added']);
    assert.deepEqual(listed(picture('/uploads/a.jpg', 'Hồ'), part('')).map(([kind]) => kind), ['picture-removed']);
    assert.deepEqual(listed(picture('/uploads/a.jpg', 'Hồ'), picture('/uploads/b.jpg', 'Núi')), [['picture-replaced', 'body', 'Hồ', 'Núi']]);
    assert.deepEqual(listed(picture('/uploads/a.jpg', 'Hồ'), picture('/uploads/a.jpg', 'Hồ Ba Bể')), [['picture-described', 'body', 'Hồ', 'Hồ Ba Bể']]);
    const digests = { old: new Map([['/uploads/a.jpg', '11']]), fresh: new Map([['/uploads/a.jpg', '22']]) };
    assert.deepEqual(listed(picture('/uploads/a.jpg', 'Hồ'), picture('/uploads/a.jpg', 'Hồ'), digests).map(([kind]) => kind), ['picture-bytes']);
    assert.doesNotMatch(shown(picture('/uploads/a.jpg', 'Hồ'), picture('/uploads/a.jpg', 'Hồ'), digests), /data-sha/);
  });

  it('a link that leads elsewhere and a word that only became bold are said as that', () => {
    assert.deepEqual(listed(part('<p>Xem <a href="/a">ở đây</a></p>'), part('<p>Xem <a href="/b">ở đây</a></p>')), [['link-changed', 'body', '/a', '/b']]);
    assert.deepEqual(listed(part('<p>Xem ngay</p>'), part('<p>Xem <strong>ngay</strong></p>')), [['reformatted', 'body', 'ngay', 'ngay']]);
  });

  it('a column is one change however many rows it has', () => {
    const table = (head: string, rows: readonly string[]): string => part(`<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`);
    const old = table('<th>Xã</th>', ['<td>A</td>', '<td>B</td>', '<td>C</td>']);
    const fresh = table('<th>Xã</th><th>Hộ</th>', ['<td>A</td><td>1</td>', '<td>B</td><td>2</td>', '<td>C</td><td>3</td>']);
    assert.deepEqual(listed(old, fresh), [['column-added', 'body', null, 'Hộ']]);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextAddresses, pathsOf, type Address, type TreePage } from '../../../src/plugins/component-pages/server/domain/paths';

const page = (documentId: string, slug: string, parent: string | null = null): TreePage => ({ documentId, slug, parent });

test('a page stands at the slugs of its branch; a branch that does not reach the top has no address', () => {
  const paths = pathsOf([page('a', 'gioi-thieu'), page('b', 'lanh-dao', 'a'), page('c', 'mo-coi', 'gone'), page('x', 'vong', 'y'), page('y', 'tron', 'x')]);
  assert.deepEqual(Object.fromEntries(paths), { a: '/gioi-thieu', b: '/gioi-thieu/lanh-dao' });
});

test('an address that a page left leads to it until another page takes it', () => {
  const before: Address[] = [{ path: '/a', page: 'p', isCurrent: true }];
  const moved = nextAddresses(before, new Map([['p', '/b']]));
  assert.deepEqual(moved, [{ path: '/b', page: 'p', isCurrent: true }, { path: '/a', page: 'p', isCurrent: false }]);
  assert.deepEqual(nextAddresses(moved, new Map([['p', '/b'], ['q', '/a']])).filter(({ path }) => path === '/a'), [{ path: '/a', page: 'q', isCurrent: true }]);
});

/** Trees: each page hangs below one before it, or at the top; slugs are unique below one parent. */
const trees = fc.array(fc.nat(8), { minLength: 1, maxLength: 12 }).map((picks) =>
  picks.map((pick, at) => page(`p${at}`, `s${at}`, pick === 0 || at === 0 ? null : `p${pick % at}`)));

test('property: every page of a tree has one address, no two the same, and each extends its parent\'s', () => {
  fc.assert(fc.property(trees, (pages) => {
    const paths = pathsOf(pages);
    assert.equal(paths.size, pages.length);
    assert.equal(new Set(paths.values()).size, pages.length);
    for (const { documentId, slug, parent } of pages) assert.equal(paths.get(documentId), `${parent === null ? '' : paths.get(parent)}/${slug}`);
  }));
});

test('property: after any series of moves every address ever given still leads to one page, and each page has one current', () => {
  fc.assert(fc.property(fc.array(trees, { minLength: 1, maxLength: 5 }), (series) => {
    let addresses: readonly Address[] = [];
    const given = new Set<string>();
    for (const pages of series) {
      const paths = pathsOf(pages);
      addresses = nextAddresses(addresses, paths);
      for (const path of paths.values()) given.add(path);
      assert.deepEqual(new Set(addresses.map(({ path }) => path)), given);
      assert.equal(new Set(addresses.map(({ path }) => path)).size, addresses.length);
      assert.deepEqual(new Map(addresses.filter(({ isCurrent }) => isCurrent).map(({ page: id, path }) => [id, path])), new Map(paths));
    }
  }));
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { enterpriseImports, inexactVersions, isAllowed, licenceFaults, productionPackages } from '../../../scripts/licences/check';

test('a licence is allowed when one of its choices is, with all that it joins', () => {
  for (const good of ['MIT', '(MIT OR GPL-3.0-or-later)', 'Apache-2.0 AND MIT', '(WTFPL OR MIT)']) assert.equal(isAllowed(good), true, good);
  for (const bad of ['GPL-3.0', 'MIT AND GPL-3.0', 'AGPL-3.0 OR SSPL-1.0', 'UNLICENSED', '', '(MIT OR X) AND (GPL)']) assert.equal(isAllowed(bad), false, bad);
});

test('what production installs is looked at, what development alone installs is not', () => {
  const packages = productionPackages({ packages: {
    '': { version: '1.0.0' }, 'node_modules/a': { version: '1.0.0', license: 'GPL-3.0' }, 'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/c': { version: '1.0.0', license: 'GPL-3.0', dev: true }, 'node_modules/d': { version: '1.0.0', license: 'MIT' },
  } });
  assert.deepEqual(licenceFaults(packages), ['a@1.0.0: GPL-3.0', 'b@2.0.0: no licence']);
});

test('a version that may be another tomorrow is named', () => {
  assert.deepEqual(inexactVersions({ dependencies: { a: '1.2.3', b: '^1.2.3' }, devDependencies: { c: 'latest', d: '1.0.0-beta.17' }, overrides: { e: { f: '1.0.0' } } }).map((line) => line.split(':')[0]), ['b', 'c', 'e']);
});

test('code of the Enterprise edition is not imported', () => {
  const path = '@strapi/admin/dist/ee/server';
  assert.deepEqual(enterpriseImports('a.ts', `import x from '${path}';`), [`a.ts imports ${path}`]);
  assert.deepEqual(enterpriseImports('a.ts', "import x from '@strapi/strapi'; import y from './ee/z';"), []);
});

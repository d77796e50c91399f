import assert from 'node:assert/strict';
import test from 'node:test';
import { ownSiteOnly } from '../../../src/plugins/moderation/server/domain/own-site';

test('PT-19.2: a unit writes for the portal or for its own site', () => {
  assert.equal(ownSiteOnly({ sitePath: '/', siteUnit: 'office', unit: 'commune' }), null);
  assert.equal(ownSiteOnly({ sitePath: '/xa-khang-ninh', siteUnit: 'commune', unit: 'commune' }), null);
  assert.equal(ownSiteOnly({ sitePath: null, siteUnit: null, unit: 'commune' }), null, 'a draft may not have chosen yet');
});

test("PT-8.2: a unit does not write on another unit's site, nor on one that has lost its unit", () => {
  assert.equal(ownSiteOnly({ sitePath: '/so-tttt', siteUnit: 'department', unit: 'commune' })?.code, 'moderation.foreign-site');
  assert.equal(ownSiteOnly({ sitePath: '/so-tttt', siteUnit: null, unit: 'commune' })?.status, 422);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import config from '../../../config/workflows';
import { capability, CAPABILITIES, PLUGIN_RIGHTS } from '../../../src/plugins/units/server/domain/capabilities';

/** What editors write and pass; pages and links of a site are the unit's own texts. */
const EDITORIAL = ['api::article.article', 'api::legal-document.legal-document', 'plugin::component-pages.page', 'plugin::component-pages.menu', 'plugin::component-pages.profile'];
const ADMINISTERING = ['plugin::units.assignments.manage', 'plugin::accounts.manage'];
const EDITORS = ['author', 'unit-reviewer', 'secretariat', 'board'] as const;

test('PT-10, SD-6.1: technical administrators of the portal and of a page look after accounts and settings, and neither write nor pass what is published', () => {
  for (const role of ['operator', 'unit-admin'] as const) {
    for (const right of ADMINISTERING) assert.ok(PLUGIN_RIGHTS[role].includes(right), `${role} ${right}`);
    for (const uid of EDITORIAL) {
      assert.ok(uid in CAPABILITIES, uid);
      for (const action of ['create', 'delete'] as const) assert.equal(capability(role, uid, action), 'none', `${role} ${action} ${uid}`);
      // An operator looks after what a closed unit left without an heir.
      assert.equal(capability(role, uid, 'update'), role === 'operator' ? 'orphans' : 'none', `${role} ${uid}`);
    }
  }
});

test('PT-10: editorial functions hold no account and no assignment', () => {
  for (const role of EDITORS) for (const right of ADMINISTERING) assert.ok(!PLUGIN_RIGHTS[role].includes(right), `${role} ${right}`);
});

test('PT-10: no stage of an article’s way is a technical administrator’s', () => {
  const stages = (['portal', 'unit'] as const).flatMap((key) => config.workflows[key].stages);
  assert.ok(stages.length >= 4);
  for (const { key, role } of stages) assert.ok(EDITORS.some((editor) => editor === role), `${key}: ${role}`);
});

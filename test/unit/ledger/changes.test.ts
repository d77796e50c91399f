import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentChanges, type DocumentState, type RowState } from '../../../src/plugins/ledger/server/domain/changes';

const row = (title: string, phone?: string): RowState => ({ plain: { title, body: 'như cũ' }, personal: phone ? { phone } : {} });
const state = (rows: Record<string, RowState>): DocumentState => new Map(Object.entries(rows));
const actions = (call: string, before: DocumentState, after: DocumentState): string[] =>
  documentChanges(call, before, after).map(({ action }) => action);

describe('changes of a document', () => {
  it('SD-11.3: names only what changed, from what to what', () => {
    const [change] = documentChanges('update', state({ draft: row('Cũ') }), state({ draft: row('Mới') }));
    assert.deepEqual(change, { action: 'document.update', before: { title: 'Cũ' }, after: { title: 'Mới' }, personalBefore: {}, personalAfter: {} });
  });

  it('keeps personal values apart', () => {
    const [change] = documentChanges('update', state({ draft: row('Cũ', '0909') }), state({ draft: row('Cũ', '0808') }));
    assert.deepEqual(change, { action: 'document.update', before: {}, after: {}, personalBefore: { phone: '0909' }, personalAfter: { phone: '0808' } });
  });

  it('says nothing when nothing changed', () => {
    assert.deepEqual(documentChanges('update', state({ draft: row('Cũ') }), state({ draft: row('Cũ') })), []);
  });

  it('calls a thing by what happened, not by what was called', () => {
    const both = state({ draft: row('A'), published: row('A') });
    assert.deepEqual(actions('create', state({}), state({ draft: row('A') })), ['document.create']);
    assert.deepEqual(actions('clone', state({}), state({ draft: row('A') })), ['document.clone']);
    assert.deepEqual(actions('publish', state({ draft: row('A') }), both), ['document.publish']);
    assert.deepEqual(actions('update', state({ draft: row('O') }), both), ['document.update', 'document.publish']);
    assert.deepEqual(actions('unpublish', both, state({ draft: row('A') })), ['document.unpublish']);
    assert.deepEqual(actions('discardDraft', state({ draft: row('B'), published: row('A') }), both), ['document.discard']);
    assert.deepEqual(actions('delete', both, state({})), ['document.delete', 'document.unpublish']);
    assert.deepEqual(actions('update', state({ 'draft:vi': row('A') }), state({ 'draft:vi': row('A'), 'draft:en': row('B') })), ['document.create']);
  });
});

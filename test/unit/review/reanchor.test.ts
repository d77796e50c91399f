import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anchorAt } from '../../../src/plugins/review/contracts';
import { fieldTexts } from '../../../src/plugins/review/server/domain/comments/field-texts';
import { reanchor } from '../../../src/plugins/review/server/domain/comments/reanchor';
import { mayComment, mayResolve } from '../../../src/plugins/review/server/domain/comments/who-may-comment';

const words = fc.array(fc.constantFrom('xã', 'huyện', 'hộ', 'nghèo', 'năm', '2024', 'Ba', 'Bể', 'có', '48', '.', '\n'), { minLength: 3, maxLength: 60 }).map((list) => list.join(' '));

/** A text and a passage of it. */
const passages = words.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 })))
  .map(([text, start, length]) => ({ text, anchor: anchorAt('body', text, start, Math.min(text.length, start + length)) }));

describe('passages found again', () => {
  it('in the same text a passage stands where it stood, or where nothing around it differs', () => {
    fc.assert(fc.property(passages, ({ text, anchor }) => {
      const place = reanchor(anchor, text);
      assert.ok(place && !place.changed);
      assert.equal(text.slice(place.start, place.end), anchor.quote);
      const around = (at: number): string => text.slice(Math.max(0, at - 48), at + anchor.quote.length + 48);
      assert.ok(place.start === anchor.start || around(place.start) === around(anchor.start));
    }), { numRuns: 1000 });
  });

  it('a text put before or behind moves the passage along and leaves its words', () => {
    fc.assert(fc.property(passages, fc.stringMatching(/^[k-z ]{1,80}$/), fc.boolean(), ({ text, anchor }, added, before) => {
      const fresh = before ? `${added}\n${text}` : `${text}\n${added}`;
      const place = reanchor(anchor, fresh);
      assert.ok(place && !place.changed);
      assert.equal(fresh.slice(place.start, place.end), anchor.quote);
    }), { numRuns: 1000 });
  });

  it('what it answers lies in the text, is the quote itself or says that it changed', () => {
    fc.assert(fc.property(passages, words, ({ anchor }, other) => {
      const place = reanchor(anchor, other);
      if (place === null) {
        assert.ok(!other.includes(anchor.quote));
        return;
      }
      assert.ok(place.start >= 0 && place.start < place.end && place.end <= other.length);
      assert.equal(place.changed, other.slice(place.start, place.end) !== anchor.quote);
    }), { numRuns: 1000 });
  });

  const TEXT = 'Năm 2024, xã Khang Ninh có 48 hộ thoát nghèo theo rà soát.\nXã Nam Mẫu có 33 hộ thoát nghèo.';
  const at = (quote: string) => anchorAt('body', TEXT, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length);

  it('a passage whose words were mended is still the passage', () => {
    const fresh = TEXT.replace('48 hộ thoát nghèo', '52 hộ đã thoát nghèo');
    const place = reanchor(at('48 hộ thoát nghèo'), fresh);
    assert.deepEqual(place && [fresh.slice(place.start, place.end), place.changed], ['52 hộ đã thoát nghèo', true]);
  });

  it('a passage that was dropped or rewritten is gone', () => {
    assert.equal(reanchor(at('Xã Nam Mẫu có 33 hộ thoát nghèo.'), 'Năm 2024, xã Khang Ninh có 48 hộ thoát nghèo theo rà soát.'), null);
    assert.equal(reanchor(at('48 hộ thoát nghèo'), 'Bài khác hẳn, không liên quan.'), null);
  });
});

describe('the text in which passages are counted', () => {
  it('knows each named part, one blank for many, a new line for each block', () => {
    const texts = fieldTexts('<article><h1 data-field="title">Có  48\n hộ</h1><div data-field="body"><h2>Một</h2>\n<p>Hai <strong>ba</strong>,<br />bốn</p><table><tr><td>5</td><td>6</td></tr></table></div></article>');
    assert.deepEqual([...texts], [['title', 'Có 48 hộ'], ['body', 'Một\nHai ba, bốn\n5\n6']]);
  });
});

describe('who may say and settle what', () => {
  const person = (more: Partial<Parameters<typeof mayResolve>[0]> = {}) => ({ userId: 7, superAdmin: false, holdsStage: false, ...more });

  it('the maker of a remark and the holder of the stage settle it, the text’s author does not', () => {
    assert.ok(mayResolve(person(), 7));
    assert.ok(mayResolve(person({ holdsStage: true }), 8));
    assert.ok(!mayResolve(person(), 8));
  });

  it('a super admin stands outside', () => {
    assert.ok(!mayComment(person({ superAdmin: true })));
    assert.ok(!mayResolve(person({ superAdmin: true, holdsStage: true }), 7));
  });
});

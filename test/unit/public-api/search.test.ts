import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cursorOf, placeOf } from '../../../src/public-api/search/cursor';
import { excerptOf, markedTitle, type Marked, type Piece } from '../../../src/public-api/search/highlight';
import { allOf, anyOf, beforeHalf, closedOf, eachOf, halfOf, pairsOf, phrasesOf, questionOf, quotedOf, similarOf, someOf, togetherOf } from '../../../src/public-api/search/question';
import { alikeWords, distance, suggestionFrom } from '../../../src/public-api/search/spelling';
import { exactWord, foldedWord, tokensOf } from '../../../src/public-api/search/words';
import { judgements, ndcg } from '../../support/judged-search';

const asked = (text: string) => {
  const question = questionOf(text);
  if (question === null) throw new Error(`nothing is asked by ${text}`);
  return question;
};

test('a word is found without its tones, and đ, y and i are one with d and i', () => {
  for (const [a, b] of [['Đường', 'duong'], ['Hoà', 'hòa'], ['Sỹ', 'Sĩ'], ['thuỷ', 'thủy'], ['Quý', 'qui'], ['NGHÈO', 'ngheo']] as const) assert.equal(foldedWord(a), foldedWord(b), `${a} ${b}`);
  assert.notEqual(foldedWord('Kạn'), foldedWord('Cạn'), 'Bắc Cạn is another spelling, not another way of typing');
});

test('with tones, only where the tone stands and i for y at the end do not matter', () => {
  for (const [a, b] of [['hoà', 'hòa'], ['Sỹ', 'Sĩ'], ['khoẻ', 'khỏe'], ['thuỷ', 'thủy'], ['quý', 'quí'], ['tỷ', 'tỉ'], ['ý', 'í']] as const) assert.equal(exactWord(a), exactWord(b), `${a} ${b}`);
  for (const [a, b] of [['hoa', 'hòa'], ['tay', 'tai'], ['thúy', 'thúi'], ['đa', 'da'], ['bể', 'bẻ'], ['mưa', 'mua']] as const) assert.notEqual(exactWord(a), exactWord(b), `${a} ${b}`);
});

test('text in parts (NFD) is the same text', () => {
  fc.assert(fc.property(fc.constantFrom('Hồ Ba Bể', 'Sỹ Bình', 'Đường về nghèo khuya', 'quyết định'), (text) => {
    for (const form of [foldedWord, exactWord]) assert.deepEqual(tokensOf(text.normalize('NFD')).map((token) => form(token.text)), tokensOf(text).map((token) => form(token.text)));
  }));
});

test('nothing that is typed becomes a sign of the query language', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('a & | ! b', "'; drop table x; --", '\\ab', ':*A ab', '<-> <2> ab', 'ab\u0000cd', '%_ab%', '((((ab', '"ab', '"" "ab" "')), (text) => {
    const question = questionOf(text);
    if (question === null) return;
    for (const query of [closedOf(question, 'folded', halfOf(question)), closedOf(question, 'exact', null), pairsOf(question.words), quotedOf(question), phrasesOf(question), someOf(question, 2)]) {
      if (query !== null) assert.match(query, /^(?:\(*'[\p{L}\p{Nd}\p{M}]+(?: [\p{L}\p{Nd}\p{M}]+)?'\)*(?: (?:&|\||<->) |$))*$/u);
    }
    const queries = [allOf(question, { form: 'folded' }), allOf(question, { form: 'exact', where: 'title' }), togetherOf(question, { form: 'exact' }), anyOf(question)];
    for (const query of queries) assert.match(query, /^(?:\(*'[\p{L}\p{Nd}\p{M}]+'(?::\*?A?)?\)*(?: (?:&|\||<->) |$))+$/u);
  }), { numRuns: 500 });
});

test('two letters or digits are needed', () => {
  for (const text of ['', ' ', 'a', '!!', '"', '%%', '\u0000', '\u202e', '1', '—…', '☃☃☃']) assert.equal(questionOf(text), null, JSON.stringify(text));
  for (const text of ['ab', '12', 'a b', 'đỗ']) assert.notEqual(questionOf(text), null, text);
});

test('the last word may go on until something stands behind it', () => {
  assert.equal(allOf(asked('giảm ngh'), { form: 'folded' }), "('giam') & ('ngh':*)");
  assert.equal(allOf(asked('giảm nghèo '), { form: 'folded' }), "('giam') & ('ngheo')");
  assert.equal(allOf(asked('giảm ngh'), { form: 'folded', end: 'whole' }), "('giam') & ('ngh')");
});

test('words in quotation marks stand together; a mark that is not closed is none', () => {
  assert.equal(allOf(asked('quy chế “thông tin cơ bản”'), { form: 'folded' }), "('qui') & ('che') & ('thong' <-> 'tin' <-> 'co' <-> 'ban')");
  assert.equal(allOf(asked('"thông tin'), { form: 'folded' }), "('thong') & ('tin':*)");
});

test('what is looked for in the index: words that are whole, the one half typed, words side by side', () => {
  const open = asked('giảm nghèo ngh');
  const half = halfOf(open);
  assert.deepEqual([half?.folded, beforeHalf(open), closedOf(open, 'folded', half), pairsOf(open.words.slice(0, -1))], ['ngh', 'ngheo', "'giam' & 'ngheo'", "'giam ngheo'"]);
  const whole = asked('giảm nghèo ');
  assert.deepEqual([halfOf(whole), closedOf(whole, 'exact', null), pairsOf(whole.words), quotedOf(whole), phrasesOf(whole)], [null, "'giam4' & 'ngheo1'", "'giam ngheo'", null, null]);
  const quoted = asked('quy chế "thông tin cơ bản"');
  assert.deepEqual([closedOf(quoted, 'folded', null), quotedOf(quoted), phrasesOf(quoted)], ["'qui' & 'che' & 'thong' & 'tin' & 'co' & 'ban'", "'thong tin' & 'tin co' & 'co ban'", "('thong' <-> 'tin' <-> 'co' <-> 'ban')"]);
  assert.deepEqual([quotedOf(asked('"thông tin" x')), phrasesOf(asked('"thông tin" x'))], ["'thong tin'", null], 'two words side by side are a pair');
  const long = asked(`"${'x'.repeat(21)} y" `);
  assert.deepEqual([pairsOf(long.words), phrasesOf(long)], [null, `('${'x'.repeat(21)}' <-> 'i')`], 'long words stand in no pair');
  const alone = asked('ngh');
  assert.equal(closedOf(alone, 'folded', halfOf(alone)), null);
});

test('some of the words are asked for in every way to take them, unless there are too many ways', () => {
  assert.equal(someOf(asked('một hai ba '), 2), "('mot' & 'hai') | ('mot' & 'ba') | ('hai' & 'ba')");
  assert.equal(someOf(asked('a1 a2 a3 a4 a5 a6 a7 a8 '), 5)?.split(' | ').length, 56);
  assert.equal(someOf(asked('a1 a2 a3 a4 a5 a6 a7 a8 a9 '), 6), null);
});

test('words of asking are left out where others say what is meant', () => {
  assert.deepEqual(eachOf(asked('làm thế nào để gửi tin')), ["'gui'", "'tin'"]);
  assert.deepEqual(eachOf(asked('để ở đâu')), ["'de'", "'o'", "'dau'"], 'nothing else is said');
  assert.deepEqual(eachOf(asked('den thang mot')), ["'den'", "'thang'", "'mot'"], 'without tones it may be a temple');
});

test('letters added, left out, changed or swapped are counted', () => {
  assert.deepEqual([distance('ngeo', 'ngheo'), distance('ngheo', 'ngheo'), distance('nghep', 'ngheo'), distance('nghoe', 'ngheo'), distance('', 'ab')], [1, 0, 1, 1, 2]);
  fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
    assert.equal(distance(a, b), distance(b, a));
    assert.ok(distance(a, b) <= Math.max(a.length, b.length));
    assert.equal(distance(a, b) === 0, a === b);
  }));
});

test('a misspelt word is asked for by the known ones like it, and the suggestion is written as the find writes it', () => {
  const question = asked('giãm ngèo');
  const alike = alikeWords(question, new Map([['giam', ['giam', 'giai']], ['ngeo', ['ngheo', 'nghe', 'nguon']]]));
  assert.deepEqual(alike, [['giam', 'giai'], ['ngheo']]);
  assert.equal(similarOf(alike), "('giam' | 'giai') & ('ngheo')");
  assert.equal(suggestionFrom(alike, 'Chương trình giảm nghèo', ''), 'giảm nghèo');
});

const marked = (text: string): Marked => {
  const { words, open } = asked(text);
  return { folded: new Set(words.map(({ folded }) => folded)), exact: new Set(words.map(({ exact }) => exact)), beginning: open ? (words.at(-1)?.folded ?? null) : null };
};
const hits = (pieces: readonly Piece[]): string[] => pieces.filter(({ hit }) => hit).map(({ text }) => text);

test('what was looked for is marked, words side by side as one piece, and the pieces are the text', () => {
  const title = 'Vốn giảm nghèo; giâm cành';
  const pieces = markedTitle(title, marked('giảm nghèo '));
  assert.deepEqual(hits(pieces), ['giảm nghèo'], 'where the word stands as typed, another tone is another word');
  assert.equal(pieces.map(({ text }) => text).join(''), title);
  assert.deepEqual(hits(markedTitle('Hoà Mục và hòa bình', marked('hoa '))), ['Hoà', 'hòa']);
  assert.deepEqual(hits(markedTitle('Nhuận bút', marked('nhuận b'))), ['Nhuận bút']);
});

test('an excerpt is short, stands around what was found, and is plain text', () => {
  const body = `${'Mở đầu dài dòng. '.repeat(200)}Ở đây mới nói đến nhuận bút <b>cho</b> tin bài. ${'Phần cuối. '.repeat(200)}`;
  const pieces = excerptOf(body, marked('nhuận bút'));
  const text = pieces.map((piece) => piece.text).join('');
  assert.deepEqual(hits(pieces), ['nhuận bút']);
  assert.ok(text.length <= 260 && text.startsWith('… ') && text.endsWith(' …'), text);
  assert.ok(text.includes('<b>cho</b>'), 'signs of HTML are signs');
});

test('any text is cut into pieces in little time', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (body) => {
    const text = excerptOf(body, marked('giảm nghèo')).map((piece) => piece.text).join('');
    assert.ok(text.length <= 250);
  }));
  const started = process.cpuUsage().user;
  excerptOf('giảm '.repeat(20_000), marked('giảm'));
  excerptOf('a'.repeat(100_000), marked('giảm'));
  assert.ok(process.cpuUsage().user - started < 5_000_000, 'CPU, not the clock');
});

test('a cursor is only what was given out', () => {
  const place = { score: '3.1415', at: '2025-01-06 02:00:03.181', document: 'b7k2m9x4q1w8e5r3t6y0u2i5' };
  assert.deepEqual(placeOf(cursorOf(place)), place);
  for (const other of [{ ...place, score: '1e9' }, { ...place, at: 'now' }, { ...place, at: '2025-99-06 02:00:03' }, { ...place, document: "' or 1=1" }]) assert.equal(placeOf(cursorOf(other)), null);
  for (const text of ['', 'x', 'bnVsbA', `${cursorOf(place)}=`, Buffer.from('[1,2]').toString('base64url')]) assert.equal(placeOf(text), null, text);
});

test('the measure of order is 1 for the best order and falls with worse ones', () => {
  const judged = { query: 'x', kind: 'x', grades: { a: 3, b: 1 } };
  assert.equal(ndcg(judged, ['a', 'b']), 1);
  assert.ok(ndcg(judged, ['b', 'a']) < 1 && ndcg(judged, ['c', 'a', 'b']) < ndcg(judged, ['a', 'b']));
  assert.equal(ndcg(judged, []), 0);
});

test('BI-2.1: at least sixty questions are judged, of every kind, and the file says how', () => {
  const { queries, judgedOn, how } = judgements('.');
  assert.ok(queries.length >= 60 && /^\d{4}-\d\d-\d\d$/.test(judgedOn) && how.length > 100);
  assert.equal(new Set(queries.map(({ query }) => query)).size, queries.length, 'each once');
  for (const { query, grades } of queries) assert.ok(Object.values(grades).every((grade) => [1, 2, 3].includes(grade)) && Object.values(grades).includes(3), query);
  for (const kind of ['tones', 'no tones', 'variants', 'prefix', 'misspelt', 'units', 'numbers', 'sections']) assert.ok(queries.filter((one) => one.kind === kind).length >= 4, kind);
});


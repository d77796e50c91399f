import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { standsInCycle } from '../../../src/content-rules/domain/cycle';
import { emptyPeriod, overlapping, type DatedRule } from '../../../src/content-rules/domain/deadlines';
import { isExactDecimal } from '../../../src/content-rules/domain/exact-decimal';
import { isDocumentNumber, isDocumentSymbol, legalIdentity } from '../../../src/content-rules/domain/legal-identity';
import { isWebAddress } from '../../../src/content-rules/domain/web-address';

const rule = (validFrom: string | null, validTo: string | null, countedFrom = 'issue'): DatedRule => ({ validFrom, validTo, countedFrom });

test('deadline rules of one event follow each other without sharing a day', () => {
  assert.equal(overlapping([rule(null, '2022-08-15'), rule('2022-08-15', null)]), -1);
  assert.equal(overlapping([rule(null, '2022-08-16'), rule('2022-08-15', null)]), 1);
  assert.equal(overlapping([rule(null, null), rule('2022-08-15', '2023-01-01')]), 1);
});

test('deadlines that count from different events stand beside each other', () => {
  assert.equal(overlapping([rule(null, null, 'issue'), rule(null, null, 'approval')]), -1);
});

test('a period that ends before it begins is found', () => {
  assert.equal(emptyPeriod([rule(null, null), rule('2025-01-01', '2025-01-01')]), 1);
  assert.equal(emptyPeriod([rule('2025-01-01', '2025-01-02')]), -1);
});

test('an exact decimal is written in one way only', () => {
  for (const text of ['0', '12', '-12', '0.5', '-0.5', '328609', '12345.67', '0.0000000001']) assert.ok(isExactDecimal(text), text);
  for (const text of ['', '-0', '-0.0', '007', '1,5', '1.234,5', '1 000', '1e3', '.5', '5.', '+1', '0x10', 'NaN', '١٢', '1.12345678901']) {
    assert.ok(!isExactDecimal(text), text);
  }
});

test('an exact decimal keeps its digits', () => {
  fc.assert(fc.property(fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }), (value) => isExactDecimal(String(value))));
});

test('only full http and https addresses lead to an original', () => {
  for (const text of ['https://baobackan.vn/tin', 'http://xn--bckn-4na.vn/a?b=c#d', 'https://ví-dụ.vn/đường']) assert.ok(isWebAddress(text), text);
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.vn', '//a.vn', 'a.vn', 'https://', 'https://u:p@a.vn', 'https://a.vn/<script>', ' https://a.vn', 'https://a.vn/\nx', 'HTTPS:a']) {
    assert.ok(!isWebAddress(text), text);
  }
});

test('a legal document is the same one when number, symbol and issuer are', () => {
  const paper = { number: '11/2024', symbol: 'QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Bắc Kạn', issuedOn: '2024-08-16' };
  assert.equal(legalIdentity(paper), legalIdentity({ ...paper, symbol: 'qđ-ubnd', issuer: ' ủy ban  nhân dân tỉnh bắc kạn'.normalize('NFD'), issuedOn: null }));
  assert.notEqual(legalIdentity(paper), legalIdentity({ ...paper, issuer: 'Ủy ban nhân dân tỉnh Cao Bằng' }));
});

test('numbers without a year begin anew each year', () => {
  const paper = { number: '1234', symbol: 'QĐ-UBND', issuer: 'UBND tỉnh', issuedOn: '2023-05-01' };
  assert.notEqual(legalIdentity(paper), legalIdentity({ ...paper, issuedOn: '2024-05-01' }));
  assert.equal(legalIdentity(paper), legalIdentity({ ...paper, issuedOn: '2023-12-31' }));
});

test('a document whose number is not known is like no other', () => {
  assert.equal(legalIdentity({ number: '(chưa ghi số)', symbol: 'QĐ-UBND', issuer: 'UBND', issuedOn: null }), null);
  assert.equal(legalIdentity({ number: null, symbol: 'QĐ-UBND', issuer: 'UBND', issuedOn: null }), null);
});

test('number and symbol stand in their own fields', () => {
  for (const text of ['11/2024', '1683', '12a', '(chưa ghi số)']) assert.ok(isDocumentNumber(text), text);
  for (const text of ['11/2024/QĐ-UBND', 'số 11', '11/24', '', '11/2024 ']) assert.ok(!isDocumentNumber(text), text);
  for (const text of ['QĐ-UBND', 'NQ-UBTVQH15', 'QH13', 'KH/TU']) assert.ok(isDocumentSymbol(text), text);
  for (const text of ['QĐ UBND', '-QĐ', 'QĐ-', '<b>']) assert.ok(!isDocumentSymbol(text), text);
});

test('a branch that hangs below itself is found, a straight one is not', async () => {
  const parents: Record<string, string | null> = { a: 'b', b: 'c', c: null, x: 'y', y: 'x' };
  const parentsOf = async (ids: readonly string[]) => ids.flatMap((id) => parents[id] ?? []);
  assert.equal(await standsInCycle('a', parentsOf), false);
  assert.equal(await standsInCycle('x', parentsOf), true);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileForm } from '../../../src/plugins/reporting/contracts';
import { CheckedReport } from '../../../src/plugins/reporting/server/domain/imports/checked-reports';
import { FaultList, MAX_LISTED } from '../../../src/plugins/reporting/server/domain/imports/fault-list';
import { readHeadings, separatorOf } from '../../../src/plugins/reporting/server/domain/imports/headings';
import type { LineSource, NumberedLine } from '../../../src/plugins/reporting/server/domain/imports/lines';
import { readContent } from '../../../src/plugins/reporting/server/domain/imports/read-content';
import { csvLines } from '../../../src/plugins/reporting/server/services/imports/csv-lines';
import { jsonLines } from '../../../src/plugins/reporting/server/services/imports/json-lines';
import { input, T2 } from '../../support/reporting-forms';

const MOST = 1_000_000;
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
const all = async (source: LineSource): Promise<{ lines: NumberedLine[]; misshapen: number[]; broken: number | null }> => {
  const found = { lines: [] as NumberedLine[], misshapen: [] as number[], broken: null as number | null };
  for await (const batch of source) {
    found.lines.push(...batch.lines);
    found.misshapen.push(...batch.misshapen.map(({ line }) => line));
    found.broken = batch.broken?.line ?? found.broken;
  }
  return found;
};
const read = (text: string | Buffer, size = 7) => all(csvLines(inPieces(Buffer.from(text as string), size), MOST));

describe('headings of long form', () => {
  it('are read in Vietnamese and English, in any order and way of writing letters', () => {
    const found = readHeadings(['Giá trị', 'CỘT', ' dòng ', 'đơn vị'.normalize('NFD'), 'kỳ', 'template', 'programme', '', '']);
    assert.ok('at' in found);
    assert.deepEqual([found.at.value, found.at.programme, found.at.reason, found.width], [0, 6, null, 7]);
  });

  it('that miss, repeat or do not exist are named', () => {
    const found = readHeadings(['programme', 'Chương trình', 'mau', 'template', 'period', 'unit', 'row', 'value']);
    assert.ok('missing' in found);
    assert.deepEqual([found.missing, found.unknown, found.repeated], [['cột (column)'], ['mau'], ['Chương trình']]);
  });

  it('say which separator a file has, quotes left aside', () => {
    assert.equal(separatorOf('a;b;c'), ';');
    assert.equal(separatorOf('"a;b;c",b,c'), ',');
    assert.equal(separatorOf('a\tb'), '\t');
  });
});

describe('files of long form', () => {
  const HEADING = 'programme,template,period,unit,row,column,value,reason';

  it('PR-7.2: give the same lines however they are cut into pieces, letters of several bytes included', async () => {
    const text = `\uFEFF${HEADING}\r\np,T2,2024,01888,HO,1,"1.250",\r\n\r\np,T2,2024,01888,HO,2,KAD,"Chưa rà soát, đợi\nthôn ""Nà Đon"""\r\np,T2,2024,01888,HO,3,7,`;
    const whole = await read(text, 10_000);
    assert.deepEqual(whole.lines.map(({ line, value, reason }) => [line, value, reason]), [[2, '1.250', ''], [4, 'KAD', 'Chưa rà soát, đợi\nthôn "Nà Đon"'], [6, '7', '']]);
    for (const size of [1, 2, 3, 5, 64]) assert.deepEqual(await read(text, size), whole);
  });

  it('keep any text of a field as it was written', () => fc.assert(fc.asyncProperty(
    fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() !== '' && !text.includes('\0')), { minLength: 1, maxLength: 5 }), fc.constantFrom(';', ',', '\t'), fc.integer({ min: 1, max: 40 }),
    async (texts, separator, size) => {
      const line = (cells: readonly string[]) => cells.join(separator);
      const body = [line(HEADING.split(',')), ...texts.map((text) => line(['p', 'T', '1', 'u', 'r', 'c', `"${text.replaceAll('"', '""')}"`, '']))].join('\n');
      assert.deepEqual((await read(body, size)).lines.map(({ value }) => value), texts);
    },
  ), { numRuns: 60 }));

  it('tell lines with too few or too many cells, and where nothing can be read any more', async () => {
    assert.deepEqual((await read(`${HEADING}\np,T\np,T,1,u,r,c,1\np,T,1,u,r,c,1,,,\np,T,1,u,r,c,1,,x\n`)).misshapen, [2, 5]);
    assert.deepEqual((await read(`${HEADING}\np,T,1,u,r,c,"1\n`)).broken, 2);
    assert.deepEqual((await read(`${HEADING}\np,T,1,u,r,c,"${'x'.repeat(200_000)}`, 5000)).broken, 2);
  });

  it('that are no text, too large or empty are refused', async () => {
    await assert.rejects(read(Buffer.from(`${HEADING}\n\xff\xfe`, 'latin1')), { code: 'reporting.import-encoding' });
    await assert.rejects(read(Buffer.concat([Buffer.from(HEADING), Buffer.from([10, 0xe1, 0xba])])), { code: 'reporting.import-encoding' });
    await assert.rejects(read(`${HEADING}\n\0`), { code: 'reporting.import-encoding' });
    await assert.rejects(read(''), { code: 'reporting.import-columns' });
    await assert.rejects(all(csvLines(inPieces(Buffer.alloc(2000, 'a'), 100), 1000)), { status: 413 });
    await assert.rejects(all(jsonLines(inPieces(Buffer.alloc(2000, '['), 100), 1000)), { status: 413 });
  });

  it('10,000 brackets of JSON are refused in bounded time', async () => {
    const started = performance.now();
    await assert.rejects(all(jsonLines(inPieces(Buffer.from('['.repeat(10_000)), 4096), MOST)), { code: 'reporting.import-json' });
    assert.ok(performance.now() - started < 2000);
  });
});

describe('what a line says', () => {
  const households = input('1', 'Hộ');
  it('is a figure, nothing, or not applicable with a reason', () => {
    assert.deepEqual(readContent({ value: '0' }, households), { ok: true, content: '0' });
    assert.deepEqual(readContent({ value: ' 1.250 ' }, households), { ok: true, content: '1250' });
    assert.deepEqual(readContent({ value: '' }, households), { ok: true, content: null });
    assert.deepEqual(readContent({ value: null }, households), { ok: true, content: null });
    assert.deepEqual(readContent({ value: 'KAD: Không có' }, households), { ok: true, content: { status: 'not-applicable', reason: 'Không có' } });
    assert.deepEqual(readContent({ value: 'Không áp dụng', reason: 'Vì' }, households), { ok: true, content: { status: 'not-applicable', reason: 'Vì' } });
  });

  it('keeps the bounds of its column', () => {
    assert.deepEqual((readContent({ value: '101' }, { ...households, max: '100' }) as { message: string }).message, 'Số này lớn hơn mức cao nhất của cột (100).');
    assert.equal((readContent({ value: '-0,5' }, { ...households, type: 'decimal', places: 1 }) as { code: string }).code, 'reporting.import-range');
  });

  it('of plain digits is the same by the short way and by the reader of all notations', () => fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (figure) => {
    assert.deepEqual(readContent({ value: String(figure) }, households), readContent({ value: ` ${figure} ` }, households));
  })));
});

describe('checked reports', () => {
  it('PR-7.2: name the line that fills a cell already', () => {
    const { form } = compileForm(T2, new Map(), { code: 'T2', absent: 'unavailable' });
    assert.ok(form);
    const report = new CheckedReport({ id: 1 }, form);
    const cell = form.cells.get('HO/1');
    assert.ok(cell);
    assert.equal(report.add(cell, '1', 7), null);
    assert.equal(report.add(cell, '1', 9), 7);
    assert.deepEqual([...report].map(({ content, line }) => [content, line]), [['1', 7]]);
  });
});

describe('faults', () => {
  it('are listed in the order of lines, a thousand of them', () => {
    const faults = new FaultList();
    for (let line = MAX_LISTED + 5; line > 0; line -= 1) faults.add(line, 'value', 'x', 'Thử');
    assert.deepEqual([faults.count, faults.listed.length, faults.more, faults.listed[0]?.line], [MAX_LISTED + 5, MAX_LISTED, true, 6]);
  });
});

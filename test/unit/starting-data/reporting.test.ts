import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { compileForm, readDefinition, type FormDefinition } from '../../../src/plugins/reporting/contracts';

const FOLDER = path.resolve(__dirname, '../../../database/data/reporting/giam-ngheo');

interface TemplateFile {
  readonly code: string;
  readonly title: string;
  readonly validFrom: string;
  readonly legalBasis: string;
  readonly note: string;
  readonly source: string;
  readonly definition: FormDefinition;
}

const files = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as TemplateFile);
const catalogue = new Map(files.map(({ code, definition }) => [code, definition]));

describe('forms of the poverty programme', () => {
  it('PR-7.2: T1–T13 are readable and have no faults among one another', () => {
    assert.deepEqual(files.map(({ code }) => code).sort(), Array.from({ length: 13 }, (_, index) => `T${index + 1}`).sort());
    for (const { code, definition } of files) {
      const read = readDefinition(definition);
      assert.ok('definition' in read, `${code}: ${JSON.stringify('faults' in read && read.faults)}`);
      assert.deepEqual(compileForm(read.definition, catalogue, { code }).faults, [], code);
    }
  });

  it('PR-12.3: each form says by which dated paper it stands and where its columns come from', () => {
    for (const { code, legalBasis, source, validFrom } of files) {
      assert.match(legalBasis, /ngày \d{1,2}\/\d{1,2}\/\d{4}/, code);
      assert.match(validFrom, /^\d{4}-\d{2}-\d{2}$/, code);
      assert.ok(source.length > 0, code);
    }
  });

  it('PR-7.2: the columns that real prints leave empty may stay empty, everything else is asked for; what only the Highlands have is left out', () => {
    for (const { code, definition } of files) {
      for (const { columns } of definition.sections) {
        for (const column of columns) {
          const mayStayEmpty = column.formula !== undefined || (['T2', 'T3'].includes(code) && ['4', '8'].includes(column.code));
          assert.equal(column.required, !mayStayEmpty, `${code}.${column.code}`);
        }
      }
    }
    for (const code of ['T12', 'T13']) assert.ok(!catalogue.get(code)?.sections[0]?.columns.some((column) => ['4', '8', '12', '19', '22'].includes(column.code)), code);
  });
});

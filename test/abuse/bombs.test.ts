import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { lyingZip, ooxml, packedObjects, pdf, picture, pixelBomb, pngWithSize, sharingZip } from '../support/made-files';

const run = promisify(execFile);
const CHILD = path.resolve(__dirname, '..', 'support', 'abuse', 'bombs-child.ts');

let folder: string;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bombs-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Small files that would unpack to hundreds of megabytes, or say that they do. */
const bombs = (): Readonly<Record<string, Buffer>> => {
  const zeros = Buffer.alloc(300 * 1024 * 1024);
  return {
    'anh-0.png': pixelBomb(),
    'anh-1.png': pngWithSize(2_000_000_000, 2_000_000_000),
    'anh-2.png': pngWithSize(20_000, 20_000),
    'goi-1.docx': ooxml('docx', [{ name: 'word/media/a.png', text: zeros }]),
    'goi-2.docx': lyingZip(),
    'goi-3.docx': sharingZip(),
    'goi-4.docx': ooxml('docx', [{ name: 'word/embeddings/a.xlsx', text: ooxml('xlsx', [{ name: 'xl/media/a.png', text: zeros }]) }]),
    'goi-5.xlsx': ooxml('xlsx', [{ name: 'xl/worksheets/sheet1.xml', text: zeros }]),
    'goi-6.xlsx': ooxml('xlsx', Array.from({ length: 9000 }, (_, index) => ({ name: `xl/${index}.xml`, text: '' }))),
    'goi-7.docx': ooxml('docx', [{ name: '_rels/.rels', text: zeros }]),
    'don.pdf': pdf({ objects: packedObjects(' '.repeat(200 * 1024 * 1024)) }),
  };
};

interface Outcome {
  readonly codes: readonly string[];
  readonly megabytes: number;
  readonly given: number;
}

const measured = async (files: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', CHILD, ...files], { cwd: path.resolve(__dirname, '..', '..'), env: { ...process.env, ...environment } });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Outcome;
};

test('PT-13.2: archive and pixel bombs are refused without being unpacked: the memory that it takes is bounded', async (t) => {
  const files = Object.entries(bombs());
  const harmless = path.join(folder, 'anh.png');
  await writeFile(harmless, await picture().png().toBuffer());
  for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes);
  const { codes, megabytes, given } = await measured([harmless, ...files.map(([name]) => path.join(folder, name))]);
  const packed = path.join(folder, 'packed');
  await writeFile(packed, deflateSync(Buffer.alloc(300 * 1024 * 1024)));
  const unpacked = await measured([harmless], { UNPACK: packed });
  t.diagnostic(`${codes.length} bombs of ${given.toFixed(1)} MB altogether: ${megabytes.toFixed(0)} MB of memory more; one that is unpacked: ${unpacked.megabytes.toFixed(0)} MB`);
  assert.deepEqual([...new Set(codes)], ['upload.format']);
  assert.ok(megabytes < 100, `${megabytes} MB`);
  assert.ok(unpacked.megabytes > 150, 'what is measured is memory');
});

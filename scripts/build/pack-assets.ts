import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const PACKED = /\.(js|css|svg)$/;
/** Below this a packed file saves no packet. */
const WORTH_PACKING = 1400;

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

/**
 * Writes `x.js.br` and `x.js.gz` beside the scripts and styles of a folder; koa-static, which serves the panel, sends them to
 * browsers that take them. Returns bytes before and, in brotli, after.
 */
export async function packAssets(folder: string): Promise<{ readonly plain: number; readonly packed: number }> {
  let [plain, packed] = [0, 0];
  for (const name of (await readdir(folder)).filter((file) => PACKED.test(file))) {
    const file = path.join(folder, name);
    const bytes = await readFile(file);
    if (bytes.length < WORTH_PACKING) continue;
    const [br, gz] = await Promise.all([
      inBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
      inGzip(bytes, { level: 9 }),
    ]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    plain += bytes.length;
    packed += br.length;
  }
  return { plain, packed };
}

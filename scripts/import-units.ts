import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportReport } from '../src/plugins/units/contracts';
import type * as Units from '../src/plugins/units/server/public';
import { withApplication } from './application';

/**
 * `npm run import-units -- FILE [--dry-run]`: loads units into DATABASE_URL, or into the demo of DEMO_DIR,
 * whether it runs or not. Exit code 1 and one line per fault (`FILE:LINE: …`) when nothing was stored.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [file] = positionals;
  if (!file || positionals.length !== 1) throw new Error('Cách dùng: npm run import-units -- TỆP.json [--dry-run]. Usage: npm run import-units -- FILE.json [--dry-run]');
  // npm runs scripts in the checkout; the person named the file from where he was.
  const source = readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  const dryRun = values['dry-run'];
  await withApplication(async (strapi, compiled) => {
    const units = compiled<typeof Units>('src/plugins/units/server/public.js');
    try {
      say(await units.importUnits(strapi, source, { dryRun }), dryRun);
    } catch (error) {
      if (!(error instanceof units.ImportRefused)) throw error;
      for (const fault of error.faults) console.error(`${file}:${fault.line}: ${fault.message} [${fault.code}]`);
      console.error(`${error.message} | ${error.faults.length} faults, nothing was stored.`);
      process.exitCode = 1;
    }
  });
}

function say({ created, changed, unchanged }: ImportReport, dryRun: boolean): void {
  for (const key of created) console.log(`+ ${key}`);
  for (const { key, before, after } of changed) console.log(`~ ${key} ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  console.log(`${dryRun ? 'Sẽ thêm' : 'Đã thêm'} ${created.length}, sửa ${changed.length}, giữ nguyên ${unchanged}. | ${created.length} created, ${changed.length} changed, ${unchanged} unchanged${dryRun ? ' (dry run)' : ''}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

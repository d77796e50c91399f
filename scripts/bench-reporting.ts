import type * as Platform from '../src/plugins/platform/server/public';
import type * as Figures from '../src/plugins/reporting/server/queries/figures-of';
import type * as Reporting from '../src/plugins/reporting/server/public';
import type * as Units from '../src/plugins/units/server/public';
import { withBenchApplication } from './bench/application';
import { finish } from './bench/ending';
import { layUnits } from './bench/reporting/ground';
import { measureImport } from './bench/reporting/import';
import { measureOfficers } from './bench/reporting/officers';
import { measureRollup } from './bench/reporting/rollup';

const rounded = (figure: number): number => Number(figure.toFixed(2));

/**
 * `npm run bench:reporting`: a million figures through the service against COPY of the same rows into a table with the
 * same keys; the province's sums against the statement by hand; 108 officers who save at once. Times in milliseconds.
 */
const main = (): Promise<void> => withBenchApplication(async ({ strapi, url, superUrl, compiled }) => {
  const units = compiled<typeof Units>('src/plugins/units/server/public.js');
  const ground = await layUnits(strapi, units);

  const imported = await measureImport(strapi, superUrl, ground, compiled<typeof Reporting>('src/plugins/reporting/server/public.js'), compiled<typeof Platform>('src/plugins/platform/server/public.js'));
  console.log(`1.000.000 số | import: COPY ${imported.copyMs.toFixed(0)} ms, ${imported.importMs.toFixed(0)} ms, bộ nhớ nhiều nhất | most memory ${imported.peakMb.toFixed(0)} MB`);

  const officers = await measureOfficers(strapi, url, superUrl, ground, units);
  console.log(`${officers.people} cán bộ lưu biểu 300 ô cùng lúc | officers saving 300 cells at once: p50 ${officers.p50.toFixed(0)} ms, p95 ${officers.p95.toFixed(0)} ms, ${officers.refused} bị từ chối vì ô vừa đổi | refused as stale, mất số: ${officers.lost} | lost`);
  if (officers.lost > 0) throw new Error('An acknowledged figure was lost');

  const rollup = await measureRollup(strapi, superUrl, ground, compiled<typeof Figures>('src/plugins/reporting/server/queries/figures-of.js'));
  console.log(`Tổng hợp ${rollup.values} số | roll-up: ${rollup.byHandMs.toFixed(1)} ms viết tay | by hand, ${rollup.serviceMs.toFixed(1)} ms`);

  console.log(JSON.stringify({
    bench: 'reporting',
    ratios: { import: rounded(imported.copyMs / imported.importMs), rollup: rounded(rollup.serviceMs / rollup.byHandMs) },
    p95Ms: { save: Math.round(officers.p95) }, lostUpdates: officers.lost,
    memoryMb: { import: Math.round(imported.peakMb) },
  }));
});

finish(main());

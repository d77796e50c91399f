import { route } from './route';

export const discrepancyRoutes: readonly ReturnType<typeof route>[] = [
  route('GET', '/discrepancies', 'discrepancies.list'),
  route('POST', '/discrepancies', 'discrepancies.record'),
  route('GET', '/discrepancies/report', 'discrepancies.report'),
  route('GET', '/discrepancies/report.xlsx', 'discrepancies.workbook'),
  route('GET', '/discrepancies/:id', 'discrepancies.find'),
  route('POST', '/discrepancies/:id/acts', 'discrepancies.act'),
];

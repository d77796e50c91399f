import type { CellKey, ReportLine, ReportState } from '../../../contracts';
import { PLUGIN_ID } from '../plugin-id';

/** Where the staff screens of reporting stand. */
export const HOME = `/plugins/${PLUGIN_ID}`;

export const reportAddress = ({ id }: Pick<ReportLine, 'id'>): string => `${HOME}/reports/${id}`;

export const historyAddress = (report: number, { row, column }: CellKey): string =>
  `/reporting/reports/${report}/cells/${encodeURIComponent(row)}/${encodeURIComponent(column)}/history`;

interface ListQuery {
  readonly waiting?: 'enter' | 'decide' | undefined;
  readonly period?: number | undefined;
  readonly template?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: ReportState | undefined;
  readonly page?: string | undefined;
  readonly pageSize?: string | undefined;
}

/** A page of the list of reports; what is not asked for is left out. */
export const listAddress = (query: ListQuery): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]));
  return `/reporting/reports?${new URLSearchParams(given).toString()}`;
};

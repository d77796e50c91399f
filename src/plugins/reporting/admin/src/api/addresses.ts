import type { PersonRef } from '../../../../units/contracts';
import type { CellContent, CellKey, ReportLine } from '../../../contracts';
import { PLUGIN_ID } from '../plugin-id';

/** Where the staff screens of reporting stand. */
export const HOME = `/plugins/${PLUGIN_ID}`;

export const reportAddress = ({ id }: Pick<ReportLine, 'id'>): string => `${HOME}/reports/${id}`;

/** What stood in a cell, the newest first. */
export type CellHistory = readonly { readonly version: number; readonly content: CellContent | null; readonly by: PersonRef | null; readonly at: string }[];

export const historyAddress = (report: number, { row, column }: CellKey): string =>
  `/reporting/reports/${report}/history?${new URLSearchParams({ row, column }).toString()}`;

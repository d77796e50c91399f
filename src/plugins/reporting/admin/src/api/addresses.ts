import type { ReportLine } from '../../../contracts';
import { PLUGIN_ID } from '../plugin-id';

/** Where the staff screens of reporting stand. */
export const HOME = `/plugins/${PLUGIN_ID}`;

export const reportAddress = ({ id }: Pick<ReportLine, 'id'>): string => `${HOME}/reports/${id}`;

import { HOME } from '../api/addresses';

/** The tab of the operator, and what opens from it. */
export const plansAddress = (programme?: string): string => `${HOME}?tab=plans${programme === undefined ? '' : `&programme=${encodeURIComponent(programme)}`}`;
export const versionAddress = (id: number): string => `${HOME}/plans/versions/${id}`;
export const periodAddress = (id: number, programme: string): string => `${HOME}/plans/periods/${id}?programme=${encodeURIComponent(programme)}`;

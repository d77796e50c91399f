import type { Core } from '@strapi/strapi';

export type JobHandler = (payload: Record<string, unknown>, context: { strapi: Core.Strapi }) => Promise<void>;

export interface Schedule {
  readonly name: string;
  /** Five-field cron expression in UTC: 07:00 in Hà Nội is `0 0 * * *`. */
  readonly cron: string;
  readonly job: string;
  /** A slot missed while no node was running is made up for when it is not older than this. */
  readonly catchUpHours: number;
}

const handlers = new Map<string, JobHandler>();
const schedules = new Map<string, Schedule>();

/** Names a job; a plugin does this in its `register`. A second registration of a name replaces the first (tests, reload). */
export const registerJob = (name: string, handler: JobHandler): void => {
  handlers.set(name, handler);
};

/** Runs a registered job by the clock, once per slot over all nodes. */
export const registerSchedule = (name: string, cron: string, job: string, { catchUpHours = 0 } = {}): void => {
  schedules.set(name, { name, cron, job, catchUpHours });
};

/** The slot that a scheduled run stands for, in real time; null when somebody else enqueued the job. */
export const slotOf = (payload: Record<string, unknown>): Date | null => {
  const { ts } = (payload._cron ?? {}) as { ts?: string };
  const slot = new Date(ts ?? '');
  return Number.isNaN(slot.getTime()) ? null : slot;
};

export const registeredJobs = (): ReadonlyMap<string, JobHandler> => handlers;
export const registeredSchedules = (): readonly Schedule[] => [...schedules.values()];

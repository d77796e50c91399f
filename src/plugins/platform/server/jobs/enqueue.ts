import type { UnitOfWork } from '../services/unit-of-work';
import { registeredJobs } from './registry';

export interface JobOptions {
  readonly runAt?: Date;
  /** A later job with the same key replaces a waiting one. */
  readonly jobKey?: string;
  readonly maxAttempts?: number;
}

/** Enqueues a job in the business transaction: it exists exactly when the transaction commits. `payload` is JSON. */
export const enqueue = async (
  uow: UnitOfWork,
  job: string,
  payload: Readonly<Record<string, unknown>>,
  options: JobOptions = {},
): Promise<void> => {
  if (!registeredJobs().has(job)) throw new Error(`Unknown job "${job}": register it in the plugin's register()`);
  await uow.trx.raw(
    `select graphile_worker.add_job(?::text, payload => ?::json, run_at => ?::timestamptz, max_attempts => ?::int, job_key => ?::text)`,
    [job, JSON.stringify(payload), options.runAt?.toISOString() ?? null, options.maxAttempts ?? 25, options.jobKey ?? null],
  );
};

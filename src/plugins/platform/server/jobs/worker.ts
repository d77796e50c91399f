import type { Core } from '@strapi/strapi';
import { Logger, parseCronItems, run, runMigrations, type Runner, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';
import { registeredJobs, registeredSchedules } from './registry';

export interface JobRunner {
  stop(): Promise<void>;
}

const loggerFor = (strapi: Core.Strapi): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') strapi.log.error(`[jobs] ${message}`);
    else if (level === 'warning') strapi.log.warn(`[jobs] ${message}`);
    else strapi.log.debug(`[jobs] ${message}`);
  });

const tasksFor = (strapi: Core.Strapi): TaskList =>
  Object.fromEntries(
    [...registeredJobs()].map(([name, handler]) => [
      name,
      async (payload: unknown) => handler((payload ?? {}) as Record<string, unknown>, { strapi }),
    ]),
  );

const poolFor = (strapi: Core.Strapi): Pool => {
  const { connectionString, ssl } = strapi.config.get('database.connection.connection') as {
    connectionString: string;
    ssl: false | { rejectUnauthorized: boolean };
  };
  const pool = new Pool({ connectionString, ssl, max: 4 });
  // A lost connection is retried by the worker; without a listener it would end the process.
  const warn = (error: Error) => strapi.log.warn(`[jobs] ${error.message}`);
  pool.on('error', warn);
  pool.on('connect', (client) => client.on('error', warn));
  return pool;
};

/** Makes the queue's own tables (schema graphile_worker, owned by the app role); needed before the first `enqueue`. */
export const prepareQueue = async (strapi: Core.Strapi): Promise<void> => {
  const pool = poolFor(strapi);
  try {
    await runMigrations({ pgPool: pool, logger: loggerFor(strapi) });
  } finally {
    await pool.end();
  }
};

/** Starts working the queue on this node (not when JOBS=off). Jobs of a dead node are taken up by another. */
export const startJobs = async (strapi: Core.Strapi): Promise<JobRunner> => {
  const pool = poolFor(strapi);
  const runner: Runner = await run({
    pgPool: pool,
    logger: loggerFor(strapi),
    taskList: tasksFor(strapi),
    parsedCronItems: parseCronItems(
      registeredSchedules().map(({ name, cron, job, catchUpHours }) => (
        { task: job, match: cron, identifier: name, options: { backfillPeriod: catchUpHours * 3_600_000 } })),
    ),
    concurrency: 2,
    noHandleSignals: true,
  });
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
};

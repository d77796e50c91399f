/** What the floors above may use of the platform. */
export { AppError, type AppErrorStatus, type FieldError } from './domain/errors';
export { TIME_ZONE, dateOf } from './domain/business-time';
export { textOf, isStorable, holdsMarkup } from './domain/text';
export { now, today, setClock, clockIsShifted } from './services/clock';
export { inTransaction, currentUnitOfWork, type UnitOfWork } from './services/unit-of-work';
export { requestAddress } from './services/request';
export { registerJob, registerSchedule, type JobHandler } from './jobs/registry';
export { enqueue, type JobOptions } from './jobs/enqueue';
export { queueMail } from './mail/queue-mail';
export type { OutgoingMail } from './mail/transport';
export { outsideTransactions } from './services/outside-transactions';
export { isOurs } from './services/our-types';
export { startJobs, type JobRunner } from './jobs/worker';
export { richTextOf, forbiddenIn } from './domain/rich-text';
export { registerGuardCheck, requireGuards, guardReport, type GuardCheck } from './services/guard-checks';

import { enqueue } from '../jobs/enqueue';
import { registerJob } from '../jobs/registry';
import type { UnitOfWork } from '../services/unit-of-work';
import { sendMail, type OutgoingMail } from './transport';

const JOB = 'platform.send-mail';

/** Queues a mail in the business transaction; it is sent after the commit and retried, so it can never fail a transition. */
export const queueMail = (uow: UnitOfWork, mail: OutgoingMail): Promise<void> => enqueue(uow, JOB, { ...mail });

export const registerMailJob = (): void => {
  registerJob(JOB, async (payload) => sendMail(payload as unknown as OutgoingMail));
};

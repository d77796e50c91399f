import type { Core } from '@strapi/strapi';
import { inTransaction, queueMail } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { Actor } from '../../../units/contracts';
import type { IssuedAccount, NewPerson } from '../../contracts';
import { issuedMail } from '../domain/mails';
import { giveFunction } from './give-function';
import { keepPaperRequest } from './keep-paper-request';
import { makeAccount, personOf } from './make-account';
import { signInUrl } from './sign-in-url';

/**
 * Issues an account with its functions (SD-6.2, SD-6.3, PR-5.3): all of them are the actor's to give, or nothing happens.
 * A poverty function keeps the written request on which it was given.
 * @throws AppError 403, 422 `account.invalid` and `assignment.invalid` with fields, 409 `account.exists` and `unit-account.taken`
 */
export const issueAccount = (strapi: Core.Strapi, actor: Actor, input: NewPerson): Promise<IssuedAccount> =>
  inTransaction(strapi, async (uow) => {
    const { id, temporaryPassword } = await makeAccount(strapi, input);
    const assignments: string[] = [];
    for (const [at, given] of input.assignments.entries()) {
      const assignment = await giveFunction(strapi, actor, id, given, `assignments.${at}.`);
      assignments.push(assignment);
      if (given.system === 'poverty') await keepPaperRequest(strapi, uow, actor, { id, person: personOf(input), given, assignment, request: input.request ?? null });
    }
    record(uow, {
      action: 'account.issued', subject: { type: 'admin::user', id: String(id) }, actor: actorOf(strapi), before: null,
      after: { functions: input.assignments.map(({ role, system, unit, programme }) => ({ role, system, unit, programme: programme ?? null })), assignments },
    });
    const { email, name } = personOf(input);
    await queueMail(uow, { to: email, ...issuedMail(name, signInUrl(strapi)) });
    return { id, assignments, temporaryPassword };
  });

import type { Core } from '@strapi/strapi';
import { currentUnitOfWork, describeError, reader } from '../../../platform/server/public';
import { forgetMemo } from '../../../units/server/public';
import type { BulkAct, BulkBody, BulkResult } from '../../contracts';
import type { Person } from '../domain/person';
import { itemsOf } from '../queries/case-items';
import { maySee } from './act-on-case';
import { caseOf, cases } from './case-rows';
import { decideStage } from './decide-stage';
import { personFrom } from './people';
import { publishCase } from './publish';

type Refused = NonNullable<BulkResult['refusal']>;

/**
 * Does one act to several cases, each in a transaction of its own, under its own rules and with its own ledger
 * entries: what happens to one says nothing about another (ADR 0014). One after the other, so that no lock of
 * one case is held while another is waited for.
 * @returns a result per case, in the order given, each with where the case is now
 */
export const actOnMany = async (strapi: Core.Strapi, { act, comment, cases: chosen }: BulkBody, by?: Person): Promise<readonly BulkResult[]> => {
  // Inside somebody's transaction a refused item could not be rolled back alone.
  if (currentUnitOfWork() !== undefined) throw new Error('Several acts at once need transactions of their own');
  const refusals = new Map<number, Refused>();
  for (const { id, version } of chosen) {
    // Each item is judged by the assignments of its own moment, as if it had been sent alone.
    forgetMemo(strapi);
    try {
      await ACTS[act](strapi, id, version, comment ?? null, by);
    } catch (error) {
      refusals.set(id, refusalOf(strapi, error));
    }
  }
  forgetMemo(strapi);
  const person = by ?? (await personFrom(strapi));
  const heads = ((await cases(reader(strapi)).whereIn('id', chosen.map(({ id }) => id)).select('*')) as Record<string, unknown>[]).map(caseOf);
  const items = new Map((await itemsOf(strapi, person, heads.filter((head) => maySee(person, head)))).map((item) => [item.id, item]));
  return chosen.map(({ id }) => ({ id, ok: !refusals.has(id), refusal: refusals.get(id) ?? null, case: items.get(id) ?? null }));
};

type ActOn = (strapi: Core.Strapi, id: number, version: number, comment: string | null, by: Person | undefined) => Promise<void>;

const ACTS: Readonly<Record<BulkAct, ActOn>> = {
  approve: (strapi, id, version, comment, by) => decideStage(strapi, id, { decision: 'approve', version, comment }, by),
  return: (strapi, id, version, comment, by) => decideStage(strapi, id, { decision: 'return', version, comment }, by),
  publish: (strapi, id, version, _comment, by) => publishCase(strapi, id, { version }, by),
};

/** The same code and sentence as the act's own route would answer; what we did not foresee is logged. */
const refusalOf = (strapi: Core.Strapi, error: unknown): Refused => {
  const { body, log } = describeError(error);
  if (log) strapi.log.error(error);
  const { message, details } = body.error;
  return { code: String(details.code), message };
};

import type { Core } from '@strapi/strapi';
import { textOf } from '../../../platform/server/public';
import { chainFaults } from '../domain/programme-rules';
import { notePlan } from './note-plan';
import { onPlans } from './on-plans';
import { chainsFaulty, planStale, programmeTaken, programmeUnknown, validityFaulty } from './plan-refusals';
import { insertProgramme, programmeByCode, updateProgramme, type ProgrammeFacts } from './programme-rows';

/** `version`: the one last seen; null: a new programme. */
export type SaveProgramme = ProgrammeFacts & { readonly version: number | null };

const facts = ({ code, name, legalBasis, validFrom, validTo, chains }: ProgrammeFacts): ProgrammeFacts => ({
  code, name: textOf(name).trim(), legalBasis: legalBasis === null || textOf(legalBasis).trim() === '' ? null : textOf(legalBasis).trim(), validFrom, validTo,
  chains: [...chains].map(({ from, levels }) => ({ from, levels: [...levels] })).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
});

const noted = (programme: ProgrammeFacts) => {
  const { code, name, legalBasis, validFrom, validTo, chains } = programme;
  return { code, name, legalBasis, validFrom, validTo, chains: chains.map(({ from, levels }) => ({ from, levels })) };
};

/**
 * Adds a programme, or changes its name, legal basis, dates and chains; its code stays. Reports that were opened keep their chain.
 * @throws 404, 409 stale, 422 `reporting.chains-faulty`, `reporting.validity`, `reporting.code-taken`
 */
export const saveProgramme = (strapi: Core.Strapi, { version, ...input }: SaveProgramme): Promise<void> =>
  onPlans(strapi, async (frame) => {
    const on = frame.ofProgramme(input.code);
    const wanted = facts(input);
    const faults = chainFaults(input.chains);
    if (faults.length > 0) throw chainsFaulty(faults);
    if (wanted.validFrom !== null && wanted.validTo !== null && wanted.validTo <= wanted.validFrom) throw validityFaulty();
    const known = await programmeByCode(on.uow.trx, wanted.code, { lock: true });
    if (version === null && known !== null) throw programmeTaken();
    if (version !== null && known === null) throw programmeUnknown();
    if (version !== null && known !== null && known.version !== version) throw planStale(known.version);
    if (known === null) await insertProgramme(on.uow.trx, wanted, on.at);
    else await updateProgramme(on.uow.trx, known, wanted, on.at);
    notePlan(strapi, on, {
      act: 'programme-saved', subject: { type: 'programme', id: wanted.code },
      before: known === null ? null : noted(known), after: noted(wanted),
    });
  });

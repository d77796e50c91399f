import type { Core } from '@strapi/strapi';
import { settle, tell } from '../../../../notices/server/public';
import type { UnitOfWork } from '../../../../platform/server/public';
import { isClosed } from '../../domain/discrepancy-machine';
import { movedText, placeText, type AboutCase, type SaidOfCase } from '../../domain/discrepancies/texts';
import type { DiscrepancyAct, DiscrepancyState } from '../../../contracts';
import { discrepancyLink } from '../../uids';
import type { ReportRow } from '../report-rows';
import { aboutOf, decidersAt, enterersOf } from '../tell-people';

export const aboutCase = async (strapi: Core.Strapi, report: ReportRow, { number, row, column }: { readonly number: string; readonly row: string | null; readonly column: string | null }, actor: number | null): Promise<AboutCase> => {
  const { template, period, unitName, by } = await aboutOf(strapi, report, actor);
  return { number, template, period, unitName, by, place: placeText(row, column) };
};

/** Who has to do with the unit's figures: who enters them, and who approves them next. */
export const concernedBy = async (strapi: Core.Strapi, report: ReportRow): Promise<readonly number[]> =>
  [...new Set([...(await enterersOf(strapi, report)), ...(await decidersAt(strapi, report, 1))])];

export const tellCase = (strapi: Core.Strapi, uow: UnitOfWork, id: number, to: readonly number[], actor: number | null, said: SaidOfCase): Promise<void> =>
  tell(strapi, uow, { ...said, to, actor, link: discrepancyLink(id) });

/** An act was done: what asked for one before it is settled, and those concerned hear of it. */
export const tellMoved = async (strapi: Core.Strapi, uow: UnitOfWork, id: number, act: DiscrepancyAct, state: DiscrepancyState, { report, about, text, actor }: { readonly report: ReportRow; readonly about: AboutCase; readonly text: string | null; readonly actor: number }): Promise<void> => {
  await settle(strapi, uow, { kind: 'reporting.discrepancy-moved', link: discrepancyLink(id) });
  if (act === 'verify' || isClosed(state)) await settle(strapi, uow, { kind: 'reporting.discrepancy-found', link: discrepancyLink(id) });
  await tellCase(strapi, uow, id, await concernedBy(strapi, report), actor, movedText(about, act, text));
};

import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import { unitsOf } from '../../../units/server/public';
import { blocks, resultKey, wantsExplanation } from '../../contracts';
import { submitted } from '../domain/notice-texts';
import type { Explanation } from './event-rows';
import { explanationsOf, keepExplanations } from './explanation-rows';
import { standingFigures } from './file-figures';
import { move, onReport, type OnReport, type Which } from './on-report';
import { blocked, nobodyDecides, unexplained } from './refusals';
import type { ReportRow } from './report-rows';
import { requireEntry } from './save-values';
import { keepSnapshot } from './snapshots';
import { aboutOf, decidersAt, settleOf, tellOf, unitNamer } from './tell-people';
import { endTicket } from './ticket-rows';

export interface SubmitInput extends Which {
  readonly comment: string | null;
  readonly explanations: readonly Explanation[];
}

/** People of the next level who could approve what is handed in: nobody who entered or hands it in. */
const judgesOf = async (strapi: Core.Strapi, { report, place, actor }: OnReport): Promise<readonly number[]> => {
  const hands = new Set([...place.handsOn, actor.userId]);
  return (await decidersAt(strapi, report, 1)).filter((userId) => !hands.has(userId));
};

const officeOf = async (strapi: Core.Strapi, { chain }: ReportRow): Promise<string> => {
  const step = chain[1];
  const name = (await unitsOf(strapi)).find(({ documentId }) => documentId === step?.unit)?.name ?? '';
  return step?.level === 'province' ? `cấp tỉnh${name === '' ? '' : ` (${name})`}` : `cấp ${step?.level === 'district' ? 'huyện' : 'xã'}${name === '' ? '' : ` (${name})`}`;
};

/**
 * Hands a report in: its figures are kept under their hash, and the next level has its turn.
 * @throws 422 when something blocks (PR-4.4), a warning lacks its explanation, or nobody living could approve it; 409 for a period that is closed or a ticket that ran out
 */
export const submitReport = (strapi: Core.Strapi, { comment, explanations, ...which }: SubmitInput): Promise<void> =>
  onReport(strapi, 'submit', which, undefined, async (on) => {
    const { uow, actor, report, at } = on;
    requireEntry(report, at);
    await keepExplanations(uow.trx, report.id, explanations, actor.userId, at);
    const figures = await standingFigures(strapi, uow.trx, report);
    const wrong = figures.results.filter(blocks);
    if (wrong.length > 0) throw blocked(wrong);
    const said = new Map((await explanationsOf(uow.trx, report.id)).map(({ key, text }) => [key, text]));
    const warnings = figures.results.filter(wantsExplanation);
    const silent = warnings.filter((result) => !said.has(resultKey(result)));
    if (silent.length > 0) throw unexplained(silent);
    if ((await judgesOf(strapi, on)).length === 0) throw nobodyDecides(await officeOf(strapi, report));

    await keepSnapshot(uow.trx, report.id, figures.filed, at);
    if (report.state === 'reopened') await endTicket(uow.trx, report.id, 'used');
    const after = await move(strapi, on, 'submit', {
      toLevel: 1,
      moved: {
        state: 'submitted', level: 1, wantedOn: null, reopenedUntil: null, submissions: report.submissions + 1,
        ...(report.submittedAt === null ? { submittedAt: at, submittedOn: today() } : {}),
      },
      told: { comment, hash: figures.hash, explanations: warnings.map((result) => ({ key: resultKey(result), text: said.get(resultKey(result)) ?? '' })) },
    });
    await settleOf(strapi, uow, report.id, ['reporting.returned', 'reporting.reopen-decided']);
    const about = await aboutOf(strapi, report, actor.userId);
    await tellOf(strapi, uow, report.id, await decidersAt(strapi, after, 1), actor.userId, submitted(about, (await unitNamer(strapi))(report.unit)));
  });


import type { Core } from '@strapi/strapi';
import type { ReportAction, TransitionInput } from '../../contracts';
import { approveReport } from './approve-report';
import { allowReopen, refuseReopen, requestReopen } from './reopen-report';
import { returnReport } from './return-report';
import { submitReport } from './submit-report';

type Act = (strapi: Core.Strapi, id: number, input: TransitionInput) => Promise<void>;

/** A text of blanks says nothing. */
const kept = (text: string | null | undefined): string | null => {
  const said = (text ?? '').normalize('NFC').trim();
  return said === '' ? null : said;
};

const ACTS: Readonly<Record<ReportAction, Act>> = {
  submit: (strapi, id, { version, comment, explanations = [] }) => submitReport(strapi, { id, version, comment: kept(comment), explanations }),
  approve: (strapi, id, { version, comment }) => approveReport(strapi, { id, version, comment: kept(comment) }),
  return: (strapi, id, { version, toLevel = 0, reason = null, comment, wantedOn = null, remarks = [] }) =>
    returnReport(strapi, { id, version, toLevel, reason, comment: kept(comment), wantedOn, remarks }),
  'request-reopen': (strapi, id, { version, comment }) => requestReopen(strapi, { id, version, comment: kept(comment) }),
  'allow-reopen': (strapi, id, { version, comment }) => allowReopen(strapi, { id, version, comment: kept(comment) }),
  'refuse-reopen': (strapi, id, { version, comment }) => refuseReopen(strapi, { id, version, comment: kept(comment) }),
};

/** Does an act to a report; each verb stands in a file of its own. */
export const transition = (strapi: Core.Strapi, id: number, input: TransitionInput): Promise<void> => ACTS[input.action](strapi, id, input);

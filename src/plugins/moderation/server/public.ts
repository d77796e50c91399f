/** What the floors above may use of moderation. Verbs take the acting person from the request unless one is given. */
export { submitDocument } from './services/submit';
export { resubmitCase } from './services/resubmit';
export { decideStage } from './services/decide-stage';
export { passStage } from './services/pass';
export { publishCase } from './services/publish';
export { cancelCase } from './services/cancel';
export { unpublishDocument } from './services/unpublish';
export type { Person } from './domain/person';
export { onPublished, onWithdrawn, type Published, type Withdrawn } from './services/hooks';
export { guardReport, type GuardFault } from './registry/guard-report';
export { lostGuards } from './registry/lost-guards';
export { publicationFacts, type PublicationFacts } from './queries/publication-facts';
export { listCases } from './queries/list-cases';
export { caseDetail } from './queries/case-detail';
export { moderatedTypes, type ModeratedType } from './registry/moderated-types';
export { returnedPlaces, standingOf, submissionDays, underWay, type Standing, type Submission } from './queries/standing';
export { waitingCases } from './queries/waiting';
export { personFrom, personWithId } from './services/people';

import { route } from './route';

export const planRoutes: readonly ReturnType<typeof route>[] = [
  route('GET', '/programmes', 'plans.programmes'),
  route('POST', '/programmes', 'plans.addProgramme'),
  route('PUT', '/programmes/:code', 'plans.changeProgramme'),
  route('GET', '/templates', 'plans.templates'),
  route('POST', '/templates', 'plans.addTemplate'),
  route('PUT', '/templates/:id', 'plans.changeTemplate'),
  route('POST', '/templates/:id/draft', 'plans.startDraft'),
  route('POST', '/versions/check', 'plans.checkDefinition'),
  route('GET', '/versions/:id', 'plans.version'),
  route('PUT', '/versions/:id', 'plans.saveDraft'),
  route('DELETE', '/versions/:id', 'plans.deleteDraft'),
  route('POST', '/versions/:id/publish', 'plans.publish'),
  route('POST', '/versions/:id/retire', 'plans.retire'),
  route('GET', '/periods', 'plans.periods'),
  route('POST', '/periods', 'plans.addPeriod'),
  route('PUT', '/periods/:id', 'plans.changePeriod'),
  route('POST', '/periods/:id/open', 'plans.openPeriod'),
  route('POST', '/periods/:id/close', 'plans.closePeriod'),
  route('GET', '/periods/:id/obligations', 'plans.obligations'),
  route('PUT', '/periods/:id/obligations', 'plans.saveObligations'),
];

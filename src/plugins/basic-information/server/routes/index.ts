import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/obligations', 'information.obligations'),
  staffRoute('POST', '/confirmations', 'information.confirm'),
  staffRoute('POST', '/entries', 'information.begin'),
  staffRoute('GET', '/entries/:documentId/figures', 'information.figures'),
  staffRoute('GET', '/queue', 'information.queue'),
  staffRoute('GET', '/conflicts', 'information.conflicts'),
  staffRoute('POST', '/conflicts/:pair/settlements', 'information.settle'),
  staffRoute('GET', '/summary', 'information.summary'),
  staffRoute('GET', '/indicators', 'information.indicators'),
);

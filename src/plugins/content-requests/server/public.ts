/** What the floors above may use of content requests. */
export { remind } from './services/remind';
export { listRequests, type RequestQuery } from './queries/list-requests';

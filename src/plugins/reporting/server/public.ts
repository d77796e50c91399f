/** What the floors above, jobs and tests may use of reporting. */
export { lapseTickets } from './services/lapse-tickets';

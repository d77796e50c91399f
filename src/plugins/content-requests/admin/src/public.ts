/** What the screens of other plugins use of content requests. */
export { UnitRequests, type UnitRequestsProps } from './components/UnitRequests';

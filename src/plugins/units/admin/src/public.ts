/** What the screens of other plugins use of units'. */
export { UnitInput } from './components/UnitInput';

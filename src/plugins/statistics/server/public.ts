/** What the composition above the plugins may use of statistics. */
export { addViews } from './services/add-views';
export type { DayViews, ItemKind, Shown } from '../contracts';

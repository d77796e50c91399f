/** What the floors above may use of basic information. */
export { registerFigureSource, type DescribedItem, type FigureSource } from './services/figure-sources';
export { recordFigures, type StatedFigure, type StatedItem } from './services/record-figures';
export { loadIndicators } from './queries/indicators';
export { reindexAll } from './services/follow-entries';
export { tellDue } from './services/tell-due';
export { dutiesOf, type Duty } from './queries/duties';

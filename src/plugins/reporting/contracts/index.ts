export * from './definition';
export * from './values';
export * from './reports';

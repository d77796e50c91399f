export * from './definition';
export * from './values';
export * from './reports';
export * from './plans';
export * from './imports';
export * from './discrepancies';

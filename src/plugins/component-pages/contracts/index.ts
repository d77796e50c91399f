export * from './sites';
export * from './templates';

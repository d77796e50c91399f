export * from './figures';
export * from './period';
export * from './views';

export * from './decimal';
export * from './figures';
export * from './obligations';
export * from './period';
export * from './notices';

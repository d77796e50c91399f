export * from './entry-view';
export * from './verification';

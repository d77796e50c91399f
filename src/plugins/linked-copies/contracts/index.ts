export * from './linked-types';
export * from './links';
export * from './tasks';
export * from './notices';

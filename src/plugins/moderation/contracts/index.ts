export * from './case';
export * from './errors';
export * from './requests';
export * from './roles';
export * from './states';
export * from './workflow';
export * from './moderated-types';
export * from './notices';

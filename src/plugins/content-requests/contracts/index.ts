export * from './notices';
export * from './requests';

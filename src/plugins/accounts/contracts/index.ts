export * from './incident';
export * from './account';
export * from './issue';
export * from './notices';
export * from './password-rule';
export * from './register';
export * from './requests';

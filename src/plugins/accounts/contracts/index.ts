export * from './incident';
export * from './account';
export * from './password-rule';

export * from './account';
export * from './password-rule';

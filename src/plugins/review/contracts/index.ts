export * from './changes';
export * from './comments';
export * from './passage';
export * from './review';
export * from './notices';

export * from './actor';
export * from './assignment';
export * from './import';
export * from './scope';
export * from './search';
export * from './unit';
export * from './vocabulary';

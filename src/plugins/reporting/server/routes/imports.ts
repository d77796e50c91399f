import { route } from './route';

export const importRoutes: readonly ReturnType<typeof route>[] = [
  route('POST', '/imports', 'imports.run'),
  route('GET', '/figures', 'figures.read'),
];

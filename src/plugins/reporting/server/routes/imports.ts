import type { route } from './route';

export const importRoutes: readonly ReturnType<typeof route>[] = [];

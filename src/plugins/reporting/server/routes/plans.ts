import type { route } from './route';

export const planRoutes: readonly ReturnType<typeof route>[] = [];

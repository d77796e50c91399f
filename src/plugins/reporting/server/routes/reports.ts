import type { route } from './route';

export const reportRoutes: readonly ReturnType<typeof route>[] = [];

import type { route } from './route';

export const discrepancyRoutes: readonly ReturnType<typeof route>[] = [];

import { discrepancyRoutes } from './discrepancies';
import { importRoutes } from './imports';
import { planRoutes } from './plans';
import { reportRoutes } from './reports';

export default { admin: { type: 'admin', routes: [...reportRoutes, ...planRoutes, ...importRoutes, ...discrepancyRoutes] } };

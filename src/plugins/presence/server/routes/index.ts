import { staffRoute, staffRoutes } from '../../../platform/server/public';

// The scope of units answers.
export default staffRoutes(
  staffRoute('POST', '/heartbeat', 'presence.heartbeat'),
);

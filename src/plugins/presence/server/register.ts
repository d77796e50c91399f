import { registerBackgroundRequests } from '../../platform/server/public';

const register = (): void => {
  // A page that stands open says so every few seconds, whether or not somebody sits before it.
  registerBackgroundRequests('/presence/heartbeat');
};

export default register;

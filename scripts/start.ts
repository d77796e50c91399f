import { loadEnvironment } from './environment';
import { serve, SettingsError } from './serve';

/** `npm start`: production. Everything comes from the environment (or .env). */
loadEnvironment();
serve().catch((error: unknown) => {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
});

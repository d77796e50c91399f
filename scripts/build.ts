import { ensureBuild } from './build/ensure-build';
import { appRoot } from './environment';

/** `npm run build`: compiles the server and builds the admin panel. */
ensureBuild({ root: appRoot(), admin: true, force: true, log: (line) => console.log(line) }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

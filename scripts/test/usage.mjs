import { appendFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Loaded into every test process by `npm test`: leaves one JSON line in the file that TEST_USAGE names, with what the
 * process took: `seconds` that passed, `cpu` of the processor in it and its threads. The server, the browser and whatever
 * else it starts are processes of their own and not counted.
 */
const { TEST_USAGE } = process.env;
const entry = process.argv[1];
if (TEST_USAGE && entry?.endsWith('.test.js')) {
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    const { user, system } = process.cpuUsage();
    appendFileSync(TEST_USAGE, `${JSON.stringify({
      file: path.relative(process.cwd(), entry).split(path.sep).join('/'),
      seconds: process.uptime(),
      cpu: (user + system) / 1e6,
    })}\n`);
  };
  process.on('exit', leave);
  // Strapi removes all listeners of the process when it stops.
  const { removeAllListeners } = process;
  process.removeAllListeners = (...names) => removeAllListeners.apply(process, names).on('exit', leave);
}

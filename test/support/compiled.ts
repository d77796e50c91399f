import path from 'node:path';

/**
 * A module of the running application. The application is compiled; importing its sources would make a second instance
 * with state of its own. `name` is a path below dist/src: `plugins/ledger/server/public`.
 */
export const compiled = <Module>(name: string): Module =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(path.resolve(__dirname, '..', '..', 'dist', 'src', name)) as Module;

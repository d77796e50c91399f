import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './build/fingerprint';
import { appRoot } from './environment';
import { enterpriseImports, idleExceptions, inexactVersions, licenceFaults, productionPackages, type Manifest } from './licences/check';

const OURS = ['clients', 'config', 'database', 'scripts', 'src', 'test'];

/** `npm run check:licences`: exact versions, licences of everything that production installs, no code under Strapi's Enterprise licence. Exit code 1 for anything else. */
function main(): void {
  const root = appRoot();
  const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(root, name), 'utf8')) as T;
  const packages = productionPackages(read('package-lock.json'));
  const sources = OURS.flatMap((folder) => filesIn(root, folder)).filter((file) => /\.(?:ts|tsx|mjs|js)$/.test(file));
  const faults = [
    ...['package.json', 'clients/portal-client/package.json'].flatMap((name) => inexactVersions(read<Manifest>(name))),
    ...licenceFaults(packages),
    ...idleExceptions(packages),
    ...sources.flatMap((file) => enterpriseImports(file, readFileSync(path.join(root, file), 'utf8'))),
    ...(existsSync(path.join(root, 'license.txt')) ? ['license.txt switches the Enterprise edition on'] : []),
  ];
  for (const fault of faults) console.log(fault);
  console.log(`${packages.length} packages of production, ${sources.length} files of ours, ${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
}

main();

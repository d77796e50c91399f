import { today } from '../../../../platform/server/public';
import { ruleOn } from '../../domain/rules';
import { vaultOf, type Installation } from '../installation';
import { listBases } from './list-bases';
import { makeBase } from './make-base';
import { shipArchive } from './ship-archive';

const DAY_MS = 86_400_000;
let lookedAt = 0;

/** Ships finished changes, and makes a base copy when there is none or the last is older than the rule wants it. */
export const keepArchive = async (installation: Installation): Promise<void> => {
  await shipArchive(installation);
  if (installation.baseUrl === undefined || Date.now() - lookedAt < DAY_MS / 24) return;
  const vault = vaultOf(installation);
  const last = (await listBases(vault)).at(-1);
  if (last === undefined || Date.now() - Date.parse(last.madeAt) > ruleOn(today()).baseEveryDays * DAY_MS) await makeBase(installation, vault);
  lookedAt = Date.now();
};

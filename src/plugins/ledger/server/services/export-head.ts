import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { dateOf } from '../../../platform/server/public';
import { signHead, type ExportedHead, type Signed } from '../domain/signed';
import { ledgerKeys } from './keys';

/** Folder of exported heads (LEDGER_HEADS_DIR). It should lie on another machine's disk than the database. */
export const headsFolder = (root: string): string => path.resolve(root, process.env.LEDGER_HEADS_DIR ?? 'ledger-heads');

const readHead = async (file: string): Promise<ExportedHead | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ExportedHead;
  } catch {
    return null;
  }
};

/**
 * Writes the end of the chain to `YYYY-MM-DD.json` (day in Asia/Ho_Chi_Minh, real time), whole or not at all.
 * A head that already reaches further is not overwritten: the ledger was cut, and the file is the proof.
 */
export const exportHead = async (strapi: Core.Strapi): Promise<Signed<ExportedHead>> => {
  const { rows } = await strapi.db.connection.raw('select seq, hash from congtinh.ledger_head where id = 1');
  const head = signHead(ledgerKeys(), { date: dateOf(new Date()), seq: Number(rows[0].seq), hash: String(rows[0].hash) });
  const folder = headsFolder(strapi.dirs.app.root);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${head.date}.json`);
  const before = await readHead(file);
  if (before && before.seq > head.seq) {
    throw new Error(`The ledger ends at ${head.seq} but ${path.basename(file)} says ${before.seq}: run npm run ledger:verify`);
  }
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(head)}\n`, { flush: true });
  await rename(draft, file);
  return head;
};

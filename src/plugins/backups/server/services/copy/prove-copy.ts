import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { dateOf } from '../../../../platform/server/public';
import { sayFinding, verifyLedger } from '../../../../ledger/server/public';
import type { Proof } from '../../../contracts';
import type { CopyManifest } from '../../domain/copy-manifest';
import { BackupFault } from '../../domain/fault';
import type { FileRecord } from '../../domain/file-list';
import { writeProof } from '../../domain/proof-note';
import { isReadBackOn } from '../../domain/read-back';
import { sealedLength } from '../../domain/sealed-length';
import { readStructure, type Structure } from '../../domain/structure';
import { namedFiles } from '../../queries/named-files';
import { settle, withConnection } from '../database/connect';
import { countObjects, emptyDatabase } from '../database/empty-database';
import { importDatabase, type Imported } from '../database/import-database';
import { keyOfFile } from '../files/store-file';
import { storedFiles } from '../files/stored-files';
import type { Installation } from '../installation';
import type { Vault } from '../target/vault';
import type { OnProgress } from './make-copy';
import { keyOfProof, STRUCTURE } from './names';
import { filesOf, openPart } from './read-files';
import { fileStream } from './restore-files';

export interface ProofOptions {
  /** Names in the store of what is read back whatever the day; `all` for everything. */
  readonly readBack: ReadonlySet<string> | 'all';
  /** Every other file is read back once in so many days. */
  readonly everyDays: number;
  readonly now: Date;
  readonly onProgress: OnProgress;
}

/** Left in the proof database while a copy stands in it: only such a database, or an empty one, may be emptied. */
const MARK = 'congtinh_proof';

/**
 * Restores a copy from what really lies at the target into the proof database and verifies it: rows and structure of every
 * table, the ledger's chain against its exported ends, the files' hashes. Only then is the copy proved (SD-10.5), which is
 * noted beside it. The proof database is left empty: personal data do not lie about twice.
 * @throws BackupFault; the copy then stays unproved and does not count
 */
export const proveCopy = async (installation: Installation, vault: Vault, manifest: CopyManifest, options: ProofOptions): Promise<Proof> => {
  const { proofUrl, ssl } = installation;
  if (proofUrl === undefined) {
    throw new BackupFault('proof-missing', 'Chưa đặt BACKUP_PROOF_URL (cơ sở dữ liệu thứ hai để thử khôi phục). Bản sao chưa được kiểm chứng nên chưa tính; hãy đặt rồi sao lưu lại.');
  }
  const structure = readStructure(await text(await openPart(vault, manifest, STRUCTURE)));
  const heads = await mkdtemp(path.join(tmpdir(), 'cong-tinh-heads-'));
  try {
    const files = await readFiles(vault, manifest, heads, options);
    return await withConnection(proofUrl, ssl, async (client) => {
      const imported = await restoreInto(client, vault, manifest, structure, installation, options);
      const ledgerEntries = await demandWholeLedger(client, installation, heads);
      const filesLost = (await namedFiles(client)).filter((name) => !files.names.has(name)).length;
      await emptyAgain(client);
      const proof: Proof = {
        at: new Date().toISOString(), ...imported, ledgerEntries, files: files.count, filesReadBack: files.readBack, filesLost,
      };
      await vault.write(keyOfProof(manifest.name), writeProof(vault.keys, manifest.name, proof));
      options.onProgress('proof', 1);
      return proof;
    });
  } finally {
    await rm(heads, { recursive: true, force: true });
  }
};

const restoreInto = async (
  client: Client, vault: Vault, manifest: CopyManifest, structure: Structure, { app }: Installation, { onProgress }: ProofOptions,
): Promise<Imported> => {
  const { rows: [marked] } = await client.query<{ there: boolean }>('select to_regnamespace($1) is not null as there', [MARK]);
  const replace = marked?.there === true;
  if (!replace && await countObjects(client) > 0) {
    throw new BackupFault('proof-missing', 'BACKUP_PROOF_URL trỏ vào một cơ sở dữ liệu đang có dữ liệu. Hãy tạo một cơ sở dữ liệu trống, chỉ dùng để thử khôi phục.');
  }
  return importDatabase(client, structure, {
    app, server: manifest.server, replace,
    openRows: (part) => openPart(vault, manifest, part),
    onProgress: (share) => onProgress('proof', share * 0.8),
    atEnd: async () => {
      await client.query(`create schema ${MARK}`);
    },
  });
};

const emptyAgain = async (client: Client): Promise<void> => {
  await client.query('begin');
  await settle(client);
  await emptyDatabase(client);
  await client.query('commit');
};

const demandWholeLedger = async (client: Client, { ledgerKeys }: Installation, heads: string): Promise<number> => {
  const { findings, entries } = await verifyLedger(client, ledgerKeys, heads, false);
  const [first] = findings;
  if (first === undefined) return entries;
  throw new BackupFault('proof-failed', `Nhật ký trong bản sao không nguyên vẹn (${findings.length} phát hiện): ${sayFinding(first)[0]}. Hãy chạy \`npm run ledger:verify\` trên hệ thống đang chạy.`);
};

interface ReadFiles {
  readonly count: number;
  readonly readBack: number;
  /** Names of uploads. */
  readonly names: ReadonlySet<string>;
}

/** Sees that every file lies in the store with its length, and reads back those whose turn it is; exported ends go to `heads`. */
const readFiles = async (vault: Vault, manifest: CopyManifest, heads: string, { readBack, everyDays, now }: ProofOptions): Promise<ReadFiles> => {
  const names = new Set<string>();
  const stored = await storedFiles(vault);
  const seen = new Set<string>();
  let [count, read] = [0, 0];
  for await (const record of filesOf(vault, manifest)) {
    count += 1;
    const key = keyOfFile(vault, record.sha256);
    if (record.root === 'uploads') names.add(record.path);
    if (record.root === 'ledger-heads') await writeHead(vault, record, heads);
    if (seen.has(key)) continue;
    seen.add(key);
    if (stored.get(key) !== sealedLength(record.bytes)) {
      throw new BackupFault('part-missing', `Tệp “${record.root}/${record.path}” của bản sao không có ở nơi cất, hoặc không đủ độ dài. Hãy sao lưu lại và kiểm tra nơi cất.`);
    }
    if (readBack !== 'all' && !readBack.has(key) && !isReadBackOn(path.basename(key), dateOf(now), everyDays)) continue;
    const { stream, check } = await fileStream(vault, record);
    await pipeline(stream, new Writable({ write: (_chunk, _encoding, done) => done() }));
    check();
    read += 1;
  }
  return { count, readBack: read, names };
};

const writeHead = async (vault: Vault, record: FileRecord, heads: string): Promise<void> => {
  const file = path.join(heads, record.path);
  await mkdir(path.dirname(file), { recursive: true });
  const { stream, check } = await fileStream(vault, record);
  await pipeline(stream, createWriteStream(file));
  check();
};

import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { binariesIn } from '../../database/embedded/binaries';
import { OtherVersion, recoverEmbedded, RecoveryFailed } from '../../database/embedded/recover';
import type { CopyManifest } from '../../src/plugins/backups/server/domain/copy-manifest';
import { BackupFault } from '../../src/plugins/backups/server/domain/fault';
import type { FileRecord } from '../../src/plugins/backups/server/domain/file-list';
import { FileRestore } from '../../src/plugins/backups/server/services/copy/restore-files';
import { KEYS_NEEDED, targetSettings, vaultOf } from '../../src/plugins/backups/server/services/installation';
import type { Vault } from '../../src/plugins/backups/server/services/target/vault';
import { layDataStream } from '../../src/plugins/backups/server/services/wal/data-stream';
import { filesOfArchive } from '../../src/plugins/backups/server/services/wal/file-journal';
import { firstSegmentOf, listBases } from '../../src/plugins/backups/server/services/wal/list-bases';
import { DATA, LABEL } from '../../src/plugins/backups/server/services/wal/make-base';
import { keyOfBase, keyOfSegment } from '../../src/plugins/backups/server/services/wal/names';
import { keepPrivate } from '../demo/settings';
import { placeSettings } from './source';
import { count, instant } from './say';

export interface TimeOptions {
  readonly from: string | undefined;
  /** `latest`, or an instant: `2025-02-20 08:30` in Hà Nội, or ISO with a zone. */
  readonly at: string;
  /** New folder, laid out like a demo's. */
  readonly folder: string | undefined;
  /** Where another PostgreSQL is installed that goes through the changes, `/usr/lib/postgresql/15`. */
  readonly postgres?: string | undefined;
}

/** Reads an instant as an operator writes it; without a zone it is Hà Nội's. */
export const instantOf = (written: string): Date | 'latest' => {
  if (written === 'latest') return 'latest';
  const iso = written.trim().replace(' ', 'T');
  const at = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}+07:00`);
  if (Number.isNaN(at.getTime())) throw new BackupFault('failed', `Không hiểu thời điểm “${written}”. Hãy ghi như 2025-02-20 08:30 (giờ Hà Nội), hoặc latest.`);
  return at;
};

/** Makes a new server folder from base copy and archived changes as they were at an instant, with its files. */
export async function restoreToTime({ from, at: written, folder: wanted, postgres }: TimeOptions): Promise<number> {
  const until = instantOf(written);
  if (wanted === undefined) throw new BackupFault('failed', 'Hãy nêu thư mục mới bằng --dir THƯ-MỤC (chưa có, hoặc trống).');
  const folder = path.resolve(wanted);
  const binaries = postgres === undefined ? undefined : binariesIn(path.resolve(postgres));
  if (binaries !== undefined && !existsSync(binaries.postgres)) throw new BackupFault('failed', `Không có ${binaries.postgres}; --postgres là thư mục chứa bin của PostgreSQL, ví dụ /usr/lib/postgresql/15.`);
  if (existsSync(path.join(folder, 'postgres'))) {
    throw new BackupFault('database-not-empty', `Thư mục ${folder} đã có dữ liệu. Hãy chọn thư mục mới: khôi phục theo thời điểm không ghi đè lên hệ thống nào.`);
  }
  const vault = vaultOf({ target: targetSettings({ ...process.env, ...placeSettings(from) }, [folder]), secret: process.env.BACKUP_KEY });
  const base = await baseFor(vault, until);
  console.log(`Khôi phục ${until === 'latest' ? 'đến thay đổi cuối cùng đã cất' : `về lúc ${instant(until)}`} vào ${folder}: bản nền ${base.name} và các thay đổi sau đó.`);
  const segments = mkdtempSync(path.join(tmpdir(), 'ct-wal-'));
  mkdirSync(folder, { recursive: true });
  try {
    const label = await text(await vault.open(keyOfBase(base.name, LABEL), { expected: partOf(base, LABEL) }));
    console.log(`  ${count(await fetchSegments(vault, segments, firstSegmentOf(label)))} đoạn thay đổi.`);
    await recoverEmbedded({
      dir: path.join(folder, 'postgres'), segments, until, binaries,
      layData: async (data) => {
        await layDataStream(await vault.open(keyOfBase(base.name, DATA), { expected: partOf(base, DATA) }), data);
        writeFileSync(path.join(data, 'backup_label'), label);
      },
    });
    console.log(`  ${count(await restoreFiles(vault, folder, until))} tệp.`);
    writeSecrets(folder);
    console.log(binaries === undefined
      ? 'Đã khôi phục. Kiểm tra: DEMO_DIR=… npm run ledger:verify; rồi khởi động: DEMO_DIR=… npm run demo.'
      : `Đã khôi phục. Dữ liệu ở ${path.join(folder, 'postgres', 'data')}: khởi động bằng PostgreSQL ở ${postgres ?? ''}; mật khẩu mới của các vai trò ở ${path.join(folder, 'postgres', 'state.json')}.`);
    return 0;
  } catch (error) {
    // Nothing half done: the folder was new.
    rmSync(path.join(folder, 'postgres'), { recursive: true, force: true });
    if (error instanceof OtherVersion) {
      throw new BackupFault('failed', `Bản nền là của PostgreSQL ${error.ofData}, còn PostgreSQL dùng để khôi phục là ${error.ofServer}. Hãy thêm --postgres THƯ-MỤC của PostgreSQL ${error.ofData}, ví dụ /usr/lib/postgresql/${error.ofData}.`, { cause: error });
    }
    if (!(error instanceof RecoveryFailed)) throw error;
    throw new BackupFault('wal-missing',
      `PostgreSQL không đi đến được thời điểm đó: thiếu đoạn thay đổi, hoặc thời điểm sau đoạn cuối cùng đã cất. Hãy thử thời điểm sớm hơn, hoặc --at latest.\n${error.message}`, { cause: error });
  } finally {
    rmSync(segments, { recursive: true, force: true });
  }
}

const partOf = (base: CopyManifest, part: string): CopyManifest['parts'][number] => {
  const found = base.parts.find(({ name }) => name === part);
  if (found === undefined) throw new BackupFault('manifest-invalid', `Bản kê của bản nền ${base.name} thiếu phần “${part}”; hãy dùng bản sao hằng ngày (bỏ --at).`);
  return found;
};

async function baseFor(vault: Vault, until: Date | 'latest'): Promise<CopyManifest> {
  const bases = await listBases(vault);
  const base = bases.filter(({ madeAt }) => until === 'latest' || new Date(madeAt) <= until).at(-1);
  if (base !== undefined) return base;
  throw new BackupFault('copy-unknown', bases.length === 0
    ? `Ở ${vault.target.place} không có bản nền nào của khóa này. Hãy kiểm tra --from và BACKUP_KEY, hoặc khôi phục bản sao hằng ngày (bỏ --at).`
    : `Bản nền sớm nhất là ${bases[0]?.name ?? ''}; không quay về được thời điểm sớm hơn. Hãy dùng bản sao hằng ngày (bỏ --at, thêm --copy).`);
}

async function fetchSegments(vault: Vault, folder: string, first: string): Promise<number> {
  let fetched = 0;
  for await (const { key } of vault.list('wal/')) {
    const name = key.slice('wal/'.length);
    if (/^[0-9A-F]{24}$/.test(name) && name < first) continue;
    await pipeline(await vault.open(keyOfSegment(name)), createWriteStream(path.join(folder, name), { mode: 0o600 }));
    fetched += 1;
  }
  return fetched;
}

async function restoreFiles(vault: Vault, folder: string, until: Date | 'latest'): Promise<number> {
  const last = new Map<string, FileRecord>();
  for await (const record of filesOfArchive(vault, until === 'latest' ? null : until)) last.set(`${record.root}/${record.path}`, record);
  const restore = new FileRestore(vault, { uploads: path.join(folder, 'public', 'uploads'), 'ledger-heads': path.join(folder, 'ledger-heads') });
  try {
    await restore.prepare();
    for (const record of last.values()) await restore.write(record);
    await restore.takeOver('restored');
  } catch (error) {
    await restore.giveUp();
    throw error;
  }
  return last.size;
}

/** The keys that the operator kept apart and gives back by the environment. */
function writeSecrets(folder: string): void {
  const missing = KEYS_NEEDED.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    console.log(`  Chưa có khóa ${missing.join(', ')} trong môi trường: hãy lấy từ nơi cất riêng, đặt rồi khởi động; thiếu LEDGER_KEY thì không kiểm tra được nhật ký.`);
    return;
  }
  keepPrivate(path.join(folder, 'settings.json'), { version: 1, secrets: Object.fromEntries(KEYS_NEEDED.map((name) => [name, process.env[name]])), loaded: true });
}

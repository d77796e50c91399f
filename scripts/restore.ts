import path from 'node:path';
import { Client } from 'pg';
import { sayFinding, verifyLedger } from '../src/plugins/ledger/server/public';
import { manifestOf, newestCopy } from '../src/plugins/backups/server/services/copy/list-copies';
import { restoreCopy } from '../src/plugins/backups/server/services/copy/restore-copy';
import { withLock } from '../src/plugins/backups/server/services/copy/with-lock';
import { vaultOf, type Installation } from '../src/plugins/backups/server/services/installation';
import { restoreToTime } from './backup/restore-to-time';
import { backupSource } from './backup/source';
import { count, instant, progress, RESTORING, runCommand, wordsOf } from './backup/say';

/**
 * `npm run restore -- --from PLACE [--copy NAME] [--to DATABASE_URL] [--files-to FOLDER] [--replace]`, or with `--at TIME`
 * and `--dir FOLDER` from base copy and archived changes into a new server folder; with `--postgres FOLDER` by another
 * PostgreSQL than that of npm, which must be of the version of the base copy.
 */
async function main(): Promise<number> {
  const words = wordsOf(process.argv.slice(2), ['from', 'copy', 'to', 'files-to', 'at', 'dir', 'postgres'], ['replace']);
  if (words.has('at')) return restoreToTime({ from: words.get('from'), at: words.get('at') ?? '', folder: words.get('dir'), postgres: words.get('postgres') });
  const { installation, close } = await backupSource(words.get('from'));
  try {
    const vault = vaultOf(installation);
    const copy = words.has('copy') ? { name: words.get('copy') ?? '', proof: null } : await newestCopy(vault);
    const manifest = await manifestOf(vault, copy.name);
    const ownerUrl = words.get('to') ?? installation.ownerUrl;
    const folders = foldersFor(installation, words);
    const { host, database } = new Client({ connectionString: ownerUrl });
    console.log(`Khôi phục bản sao ${manifest.name}, lập lúc ${instant(new Date(manifest.madeAt))}${!words.has('copy') && copy.proof === null ? ' (CHƯA được kiểm chứng)' : ''}:`);
    console.log(`  - cơ sở dữ liệu “${database ?? ''}” ở ${host}${words.has('replace') ? ', THAY toàn bộ dữ liệu đang có' : ', phải đang trống'};`);
    console.log(folders === undefined ? '  - không động đến tệp (thêm --files-to THƯ-MỤC nếu cần tệp).' : `  - ${count(manifest.files)} tệp vào ${folders.uploads}; tệp đang có được giữ lại bên cạnh.`);
    console.log('Nếu có bước nào không đúng, không có gì bị thay đổi.');
    const restored = await withLock({ ownerUrl, ssl: installation.ssl }, () => restoreCopy(vault, manifest, {
      ownerUrl, ssl: installation.ssl, app: installation.app, knownMigrations: installation.knownMigrations,
      folders, replace: words.has('replace'), onProgress: progress(RESTORING),
    }));
    console.log(`Đã khôi phục ${count(restored.tables)} bảng, ${count(restored.rows)} dòng, ${count(restored.files)} tệp; từng bảng, ràng buộc và bảo vệ đã so khớp với bản sao.`);
    for (const folder of restored.aside) console.log(`  Tệp trước đó nằm ở ${folder}; xóa khi chắc chắn không cần.`);
    return await checkLedger(installation, ownerUrl, folders?.['ledger-heads'] ?? installation.folders['ledger-heads']);
  } finally {
    await close();
  }
}

/** A database that is not the installation's own takes no files of it with it unless a folder is named. */
function foldersFor(installation: Installation, words: ReadonlyMap<string, string>): Installation['folders'] | undefined {
  const into = words.get('files-to');
  if (into !== undefined) return { uploads: path.resolve(into, 'uploads'), 'ledger-heads': path.resolve(into, 'ledger-heads') };
  return words.has('to') ? undefined : installation.folders;
}

async function checkLedger({ ledgerKeys, ssl }: Installation, ownerUrl: string, heads: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl, ...(ssl ? { ssl } : {}) });
  await client.connect();
  try {
    const { findings, entries } = await verifyLedger(client, ledgerKeys, heads, false);
    if (findings.length === 0) {
      console.log(`Nhật ký nguyên vẹn: ${count(entries)} bản ghi. Mọi phiên đăng nhập cũ đã kết thúc. Bây giờ có thể khởi động cổng: npm start.`);
      return 0;
    }
    console.error(`Đã khôi phục, nhưng nhật ký có ${findings.length} điểm cần xem:`);
    for (const finding of findings.slice(0, 10)) console.error(`  - ${sayFinding(finding)[0]}`);
    console.error('Nếu đầu chuỗi đã xuất đi xa hơn bản sao, đó là các việc sau lúc sao lưu, nay không còn; xem hướng dẫn sao-luu-phuc-hoi.md.');
    return 1;
  } finally {
    await client.end();
  }
}

runCommand(main);

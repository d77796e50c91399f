import { ruleOn } from '../src/plugins/backups/server/domain/rules';
import { retained } from '../src/plugins/backups/server/domain/retention';
import { listCopies } from '../src/plugins/backups/server/services/copy/list-copies';
import { vaultOf, type Installation } from '../src/plugins/backups/server/services/installation';
import { runBackup } from '../src/plugins/backups/server/services/runs/run-backup';
import { makeBase } from '../src/plugins/backups/server/services/wal/make-base';
import { today } from '../src/plugins/platform/server/public';
import { backupSource } from './backup/source';
import { count, instant, progress, runCommand, size, wordsOf } from './backup/say';

const WHY = { daily: 'ngày', monthly: 'tháng', yearly: 'năm', 'not-yet-proved': 'chờ kiểm chứng' } as const;

/**
 * `npm run backup`: makes a copy, proves it by restoring it into the proof database, removes what the rule lets go.
 * `--list` shows the copies; `--base` makes a base copy for the archive of changes.
 */
async function main(): Promise<number> {
  const words = wordsOf(process.argv.slice(2), [], ['list', 'base']);
  const source = await backupSource();
  try {
    if (words.has('list')) return await list(source.installation);
    if (words.has('base')) return await base(source.installation);
    console.log('Bắt đầu sao lưu. Cổng vẫn chạy bình thường trong lúc này.');
    const { manifest, proof, pruned } = await runBackup(source.installation, { kind: 'manual', by: null, onProgress: progress() });
    console.log(`Đã sao lưu và kiểm chứng: ${manifest.name} (${instant(new Date(manifest.madeAt))}).`);
    console.log(`  ${count(proof.tables)} bảng, ${count(proof.rows)} dòng, ${count(manifest.files)} tệp; thêm ${size(manifest.addedBytes)} ở nơi cất.`);
    console.log(`  Đã khôi phục thử: mọi bảng khớp từng dòng, nhật ký ${count(proof.ledgerEntries)} bản ghi nguyên vẹn, đọc lại ${count(proof.filesReadBack)} tệp.`);
    if (proof.filesLost > 0) console.log(`  LƯU Ý: ${count(proof.filesLost)} tệp có tên trong cơ sở dữ liệu nhưng không có trên đĩa.`);
    if (pruned.copies.length > 0) console.log(`  Đã xóa theo quy định: ${pruned.copies.join(', ')}.`);
    console.log(`  Cất riêng, không để cùng bản sao: ${manifest.keysNeeded.join(', ')}.`);
    return 0;
  } finally {
    await source.close();
  }
}

async function list(installation: Installation): Promise<number> {
  const vault = vaultOf(installation);
  const copies = await listCopies(vault);
  const kept = retained(copies.filter(({ whole }) => whole).map(({ name, madeAt, proof }) => ({ name, madeAt, proved: proof !== null })), ruleOn(today()));
  console.log(`Bản sao ở ${vault.target.place} (dấu nhận khóa ${vault.keys.fingerprint}):`);
  for (const { name, madeAt, whole, proof } of copies) {
    const state = !whole ? 'dở dang, không dùng được' : proof === null ? 'chưa kiểm chứng' : 'đã kiểm chứng';
    console.log(`  ${name}  ${instant(madeAt)}  ${state}${(kept.get(name) ?? []).map((why) => ` · ${WHY[why]}`).join('')}`);
  }
  if (copies.length === 0) console.log('  (chưa có)');
  return 0;
}

async function base(installation: Installation): Promise<number> {
  const { name, bytes } = await makeBase(installation, vaultOf(installation));
  console.log(`Đã chép bản nền ${name} (${size(bytes)}). Từ đây có thể quay về bất kỳ lúc nào mà các đoạn thay đổi đã cất.`);
  return 0;
}

runCommand(main);

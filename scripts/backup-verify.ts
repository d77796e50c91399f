import { manifestOf, newestCopy } from '../src/plugins/backups/server/services/copy/list-copies';
import { proveCopy } from '../src/plugins/backups/server/services/copy/prove-copy';
import { withLock } from '../src/plugins/backups/server/services/copy/with-lock';
import { vaultOf } from '../src/plugins/backups/server/services/installation';
import { backupSource } from './backup/source';
import { count, instant, progress, runCommand, wordsOf } from './backup/say';

/** `npm run backup:verify [-- --copy NAME] [--from PLACE]`: restores a copy into the proof database once more and reads back every file. */
async function main(): Promise<number> {
  const words = wordsOf(process.argv.slice(2), ['copy', 'from'], []);
  const { installation, close } = await backupSource(words.get('from'));
  try {
    const vault = vaultOf(installation);
    const name = words.get('copy') ?? (await newestCopy(vault)).name;
    const manifest = await manifestOf(vault, name);
    console.log(`Kiểm tra bản sao ${name}, lập lúc ${instant(new Date(manifest.madeAt))}: đọc lại mọi phần, mọi tệp và khôi phục thử.`);
    const proof = await withLock(installation, () => proveCopy(installation, vault, manifest, { readBack: 'all', everyDays: 1, now: new Date(), onProgress: progress() }));
    console.log(`Bản sao dùng được: ${count(proof.tables)} bảng, ${count(proof.rows)} dòng khớp; nhật ký ${count(proof.ledgerEntries)} bản ghi nguyên vẹn; ${count(proof.filesReadBack)} tệp đúng nội dung.`);
    if (proof.filesLost > 0) console.log(`LƯU Ý: ${count(proof.filesLost)} tệp có tên trong cơ sở dữ liệu nhưng không có trong bản sao.`);
    return 0;
  } finally {
    await close();
  }
}

runCommand(main);

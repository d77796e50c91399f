import { migrate } from '../database/migrate';
import { loadEnvironment } from './environment';

/** `npm run migrate`: brings our own tables up to date with DATABASE_OWNER_URL. */
async function main(): Promise<void> {
  loadEnvironment();
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (!appUrl || !ownerUrl) {
    throw new Error('Hãy đặt DATABASE_URL và DATABASE_OWNER_URL. Set DATABASE_URL and DATABASE_OWNER_URL.');
  }
  const ran = await migrate({ ownerUrl, appUrl, log: (name) => console.log(`  ${name}`) });
  console.log(ran.length === 0 ? 'Cơ sở dữ liệu đã mới nhất. Nothing to migrate.' : `Đã chạy ${ran.length} bước. ${ran.length} migrations ran.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

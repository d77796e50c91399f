import { parseArgs } from 'node:util';
import type * as Accounts from '../src/plugins/accounts/server/public';
import { withApplication } from './application';

const USAGE = '\nnpm run remove-second-factor -- --email ĐỊA-CHỈ';

/**
 * `npm run remove-second-factor`: takes the second factor of an account away, for the only operator there is who lost
 * phone and recovery codes. Its sessions end, the ledger says so, and the next sign-in sets a new one up where the rule
 * wants one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' } } });
  if (!values.email) throw new Error('Thiếu --email. | --email is missing.');
  const email = values.email;
  await withApplication(async (strapi, compiled) => {
    const { removeSecondFactorByCommand } = compiled<typeof Accounts>('src/plugins/accounts/server/public.js');
    await removeSecondFactorByCommand(strapi, email);
    console.log(`Đã gỡ xác thực hai lớp của ${email}; mọi phiên đã kết thúc.`);
    console.log('The second factor was taken away; every session has ended.');
  });
}

main().catch((error: unknown) => {
  console.error([error instanceof Error ? error.message : String(error), USAGE].join('\n'));
  process.exitCode = 1;
});

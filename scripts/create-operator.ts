import { parseArgs } from 'node:util';
import { SYSTEM_KEYS } from '../src/plugins/units/contracts';
import type * as Accounts from '../src/plugins/accounts/server/public';
import { withApplication } from './application';

const USAGE = `
npm run create-operator -- --email ĐỊA-CHỈ --name "HỌ VÀ TÊN" --super-admin
npm run create-operator -- --email ĐỊA-CHỈ --name "HỌ VÀ TÊN" --system ${SYSTEM_KEYS.join('|')} --unit MÃ --decision SỐ --decision-date NĂM-THÁNG-NGÀY`;

/**
 * `npm run create-operator`: makes the account of an operator (or of the first super admin, who then appoints operators
 * on screen) and prints a temporary password once. The person changes it at the first sign-in (PR-5.2b).
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' }, name: { type: 'string' }, 'super-admin': { type: 'boolean' }, system: { type: 'string' },
      unit: { type: 'string' }, decision: { type: 'string' }, 'decision-date': { type: 'string' },
    },
  });
  await withApplication(async (strapi, compiled) => {
    const { createOperator } = compiled<typeof Accounts>('src/plugins/accounts/server/public.js');
    const password = await createOperator(strapi, {
      email: values.email ?? '', name: values.name ?? '', superAdmin: values['super-admin'] ?? false, system: values.system, unit: values.unit,
      decisionNumber: values.decision, decisionDate: values['decision-date'],
    });
    console.log(`Đã tạo tài khoản ${values.email}. Mật khẩu tạm (chỉ hiện một lần, phải đổi ngay lần đăng nhập đầu):`);
    console.log('The account was made. Temporary password (shown once, to be changed at the first sign-in):');
    console.log(`\n  ${password}\n`);
  });
}

main().catch((error: unknown) => {
  const fields = (error as { fields?: readonly { message: string }[] }).fields ?? [];
  console.error([error instanceof Error ? error.message : String(error), ...fields.map(({ message }) => `  - ${message}`), USAGE].join('\n'));
  process.exitCode = 1;
});

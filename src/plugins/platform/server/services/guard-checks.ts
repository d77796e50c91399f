import type { Core } from '@strapi/strapi';

/** Looks at the database and says, one sentence each in English, what of a guard is missing; nothing when it stands. */
export type GuardCheck = (strapi: Core.Strapi) => Promise<readonly string[]>;

const checks = new Map<string, GuardCheck>();

/** Registers a check that must pass at every boot; a plugin does this in its `register`. */
export const registerGuardCheck = (name: string, check: GuardCheck): void => {
  checks.set(name, check);
};

/** What is wrong with any registered guard, each line with the guard's name. */
export const guardReport = async (strapi: Core.Strapi): Promise<string[]> => {
  const report: string[] = [];
  for (const [name, check] of checks) {
    for (const line of await check(strapi)) report.push(`${name}: ${line}`);
  }
  return report;
};

/** Ends the boot when a guard in the database is missing or switched off: without it nothing may be written. */
export const requireGuards = async (strapi: Core.Strapi): Promise<void> => {
  const report = await guardReport(strapi);
  if (report.length === 0) return;
  throw new Error(
    'Cơ sở dữ liệu thiếu bảo vệ, hệ thống không khởi động. Hãy chạy `npm run migrate` bằng tài khoản sở hữu.\n' +
      `The database lacks guards, refusing to start. Run \`npm run migrate\` as the owner.\n${report.map((line) => `  - ${line}`).join('\n')}`,
  );
};

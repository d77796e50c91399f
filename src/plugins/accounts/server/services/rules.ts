import type { Core } from '@strapi/strapi';
import { dataFile, today } from '../../../platform/server/public';
import { staffActor, type StaffUser } from '../../../units/server/public';
import { ruleFor, SUPER_ADMIN, type AccountRule, type AccountRules, type RuledFunction } from '../domain/account-rules';

export const accountRules = (strapi: Core.Strapi): Promise<AccountRules> => dataFile<AccountRules>(strapi, 'account-rules.json');

/** The rule of an account with these functions on the business date: which regulation is in force is a business matter. */
export const ruleOfFunctions = async (strapi: Core.Strapi, functions: readonly RuledFunction[], superAdmin: boolean): Promise<AccountRule> =>
  ruleFor(await accountRules(strapi), superAdmin ? [...functions, SUPER_ADMIN] : functions, today());

/** The rule of one person; what the request knows of him is not asked again. */
export const ruleOf = async (strapi: Core.Strapi, user: StaffUser): Promise<AccountRule> => {
  const actor = await staffActor(strapi, user);
  return actor.kind === 'staff' ? ruleOfFunctions(strapi, actor.grants, actor.superAdmin) : ruleOfFunctions(strapi, [], false);
};

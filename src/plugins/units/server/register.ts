import type { Core } from '@strapi/strapi';
import { registerSubjectReader } from '../../ledger/server/public';
import { registerGuardCheck } from '../../platform/server/public';
import { closeContentManagerDoors } from './doors/content-manager';
import { scopeRelatedQueries } from './doors/related-queries';
import { guardDocuments } from './guard';
import { guardAssignmentWrites } from './guard/assignment-writes';
import { forgetAfterWrites } from './guard/forget-after-writes';
import { guardUnitWrites } from './guard/unit-writes';
import { readsHistory } from './services/history-reader';
import { guardOwners, ownerGuardFaults } from './services/owner-triggers';
import { dropIdlePermissions, scopePermissions } from './services/permission-hook';
import { checkDeclarations } from './services/scoped-types';
import { guardUnitAccounts, unitAccountGuardFaults } from './services/unit-account-guards';
import { uniqueUnitKey } from './services/unit-key-index';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  checkDeclarations(strapi);
  forgetAfterWrites(strapi);
  guardDocuments(strapi);
  guardUnitWrites(strapi);
  guardAssignmentWrites(strapi);
  dropIdlePermissions(strapi);
  scopePermissions(strapi);
  closeContentManagerDoors(strapi);
  scopeRelatedQueries(strapi);
  registerGuardCheck('units', ownerGuardFaults);
  registerGuardCheck('unit-accounts', unitAccountGuardFaults);
  registerSubjectReader(readsHistory);
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    await uniqueUnitKey(strapi);
    await guardOwners(strapi);
    await guardUnitAccounts(strapi);
  });
};

export default register;

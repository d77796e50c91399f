import type { Core } from '@strapi/strapi';
import { registerGuardCheck, registerOwnTransactions } from '../../platform/server/public';
import { guardSentences } from './services/guard-check';
import { registerImportActions } from './services/imports/ledger-actions';

const register = (_: { strapi: Core.Strapi }): void => {
  registerGuardCheck('reporting', guardSentences);
  registerImportActions();
  // A file is read as it comes; only its storing is a transaction.
  registerOwnTransactions('/reporting/imports');
};

export default register;

import { registerLedgerActions } from './services/note-in-ledger';
import { registerReviewNotices } from './services/tell-people';

const register = (): void => {
  registerLedgerActions();
  registerReviewNotices();
};

export default register;

import errors from './errors';
import inputHygiene from './input-hygiene';
import knownFields from './known-fields';
import requestTransaction from './request-transaction';

export default {
  errors,
  'input-hygiene': inputHygiene,
  'known-fields': knownFields,
  'request-transaction': requestTransaction,
};

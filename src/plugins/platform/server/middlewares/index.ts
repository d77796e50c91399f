import errors from './errors';
import inputHygiene from './input-hygiene';
import requestTransaction from './request-transaction';

export default {
  errors,
  'input-hygiene': inputHygiene,
  'request-transaction': requestTransaction,
};

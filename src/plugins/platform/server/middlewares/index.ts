import answerHeaders from './answer-headers';
import bodyTypes from './body-types';
import clientAddress from './client-address';
import coreInput from './core-input';
import errors from './errors';
import inputHygiene from './input-hygiene';
import knownFields from './known-fields';
import ownPages from './own-pages';
import rateLimits from './rate-limits';
import requestLog from './request-log';
import requestTransaction from './request-transaction';

export default {
  'answer-headers': answerHeaders,
  'body-types': bodyTypes,
  'client-address': clientAddress,
  'core-input': coreInput,
  errors,
  'input-hygiene': inputHygiene,
  'known-fields': knownFields,
  'own-pages': ownPages,
  'rate-limits': rateLimits,
  'request-log': requestLog,
  'request-transaction': requestTransaction,
};

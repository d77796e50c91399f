import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { MODERATED_TYPES } from '../../../src/plugins/moderation/contracts/moderated-types';

const WORDS = ['vi', 'en'].map((language) => ({
  language,
  words: JSON.parse(readFileSync(path.resolve(__dirname, `../../../src/plugins/moderation/admin/src/translations/${language}.json`), 'utf8')) as Record<string, string>,
}));

describe('names of the moderated types', () => {
  for (const type of MODERATED_TYPES) {
    it(`the inbox and the home page have a word for ${type} in both languages`, () => {
      for (const { language, words } of WORDS) assert.ok((words[`type.${type}`] ?? '').trim() !== '', language);
    });
  }
});

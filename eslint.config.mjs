import tseslint from 'typescript-eslint';
import { floorsRule, pureDomainRule } from './scripts/lint/floors.mjs';

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', '.strapi/', '.demo/', '.test/', 'types/generated/', 'clients/*/dist/', 'clients/portal-client/schema.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './src/admin/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { floors: floorsRule, 'pure-domain': pureDomainRule } } },
    rules: {
      'house/floors': 'error',
      'house/pure-domain': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    // node:test registers tests by calls whose promises the runner awaits itself.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);

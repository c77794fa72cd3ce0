import graphql from '@graphql-eslint/eslint-plugin';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

const typed = ['src/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'client/src/**/*.{ts,tsx}', 'client/vite.config.ts'];
const schema = join(import.meta.dirname, 'src/schema.graphql');

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', 'coverage/', 'client/src/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // graphql-js types the kinds of its own nodes both ways.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      // Interfaces ask for a promise where one implementation needs none.
      '@typescript-eslint/require-await': 'off',
      // A union of known keys and any text says what to expect, though the type is only text.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // An import that only a decorator's metadata needs must stay an import.
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'client/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', 'client/src/words/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Hooks hand out functions that need no `this`; the browser's console is where an error can be told.
    files: ['client/src/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/unbound-method': 'off', 'no-console': ['error', { allow: ['debug', 'info', 'warn', 'error'] }] },
  },
  { files: ['src/**/*.ts'], rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] } },
  {
    // What comes back over HTTP has no type until a test says what it expects.
    files: ['test/**/*.ts', 'bench/**/*.ts', '**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'prefer-const': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  ...(existsSync(schema)
    ? [
        {
          files: ['src/schema.graphql'],
          plugins: { '@graphql-eslint': graphql },
          languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
          rules: { '@graphql-eslint/unique-type-names': 'error', '@graphql-eslint/unique-field-definition-names': 'error' },
        },
      ]
    : []),
);

/**
 * What lint asks beyond the type check. Layout is prettier's business, and who may import whom is
 * dependency-cruiser's.
 */
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { resolve } from 'node:path';
import typescript from 'typescript-eslint';

const tsconfigRootDir = resolve(import.meta.dirname, '..');

export default typescript.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', '.data/', 'coverage/'] },
  js.configs.recommended,
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir } },
    rules: {
      // A leading underscore says: asked for by a signature, not used.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Implementing an asynchronous port is often a matter of returning what one has.
      '@typescript-eslint/require-await': 'off',
      // React's event handlers may be asynchronous; what they throw is caught inside.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ['server/launch/{start,node-version}.cjs'],
    // Read by Nodes too old to run Liaison, so that they can say so.
    languageOptions: { ecmaVersion: 2018 },
  },
);

import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import house from './house-rules.js';

/** A file is as long as one idea: over the budget it holds two. */
const lines = (files, max) => ({ files, rules: { 'max-lines': ['error', { max }] } });

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'storybook-static/', '.cache/', '.data/', '**/node_modules/'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  wc['flat/best-practice'],
  litA11y.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    settings: { wc: { elementBaseClasses: ['LitElement', 'SettingsElement'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house },
    rules: {
      'max-lines': ['error', { max: 250 }],
      // `typeof import('…')` is the type of what is loaded on demand.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_+$', varsIgnorePattern: '^_+$', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers in texts are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An adapter's members promise something even when they have it at hand.
      '@typescript-eslint/require-await': 'off',
      // Lit binds event listeners to the element.
      '@typescript-eslint/unbound-method': 'off',
      // Control characters are looked for where a person's text must not have any.
      'no-control-regex': 'off',
      // These two do not see a `<label for>`, nor that a checkbox with the role of a switch has its state already; axe does.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/role-has-required-aria-attrs': 'off',
      'house/colours-from-tokens': 'error',
      'house/logical-directions': 'error',
      // `define-element.ts` guards; a class is exported without its tag.
      'wc/no-self-class': 'error',
      'wc/guard-super-call': 'off',
    },
  },
  lines(['**/*.store.ts', 'src/adapters/**'], 120),
  lines(['**/*.styles.ts', 'src/styles/**', 'stories/**'], 150),
  { files: ['src/styles/tokens.ts'], rules: { 'house/colours-from-tokens': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly' } },
  },
  {
    files: ['test/**', 'stories/**'],
    // Chai's assertions are expressions, node:test's `test` returns a promise that nobody has to wait for.
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-floating-promises': 'off' },
  },
);

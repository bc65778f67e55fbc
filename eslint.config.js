import { defineConfig, globalIgnores } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const onlyConfigReadsTheEnvironment = 'Only src/config.ts reads the environment.';
const onlyMainsTouchTheProcess = 'Only the mains (src/main.ts, src/cli, src/sandbox) touch the process.';
const mains = ['src/main.ts', 'src/cli/**/*.ts', 'src/sandbox/**/*.ts'];

/** Ways to the process that are not its global name. */
const detours = [
  {
    selector: 'MemberExpression[object.name="globalThis"][property.name="process"]',
    message: onlyMainsTouchTheProcess,
  },
  { selector: 'ImportDeclaration[source.value=/^(node:)?process$/]', message: 'Use the global process.' },
];

export default defineConfig(
  globalIgnores(['test-output/', 'reports/', '.stryker-tmp/', 'data/', 'coverage/']),
  {
    files: ['src/**/*.{ts,js}', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The same names as the compiler lets pass.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,js}'],
    plugins: { jsdoc },
    rules: {
      'max-lines': ['error', { max: 220 }],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true },
          enableFixer: false,
          require: { FunctionDeclaration: true },
          contexts: ['ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression'],
        },
      ],
      'jsdoc/no-blank-blocks': 'error',
      'no-restricted-syntax': ['error', ...detours],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config.ts', ...mains],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'process', message: onlyMainsTouchTheProcess }],
    },
  },
  {
    files: mains,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: onlyConfigReadsTheEnvironment },
      ],
    },
  },
  {
    files: ['src/config.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', allowProperties: ['env'], message: onlyMainsTouchTheProcess },
      ],
    },
  },
);

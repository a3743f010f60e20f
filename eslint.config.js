import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const typed = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', 'services/platform/testing/**'];

/** Without a name there is nothing to look for, and nothing to rename. */
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name the export.',
};
const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that has it.',
};
const noClock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Rules are told the time; they have no clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Rules are told the time; they have no clock.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Rules answer the same question the same way.',
  },
];

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/generated/',
      'services/platform/database/types.ts',
      '.skulder/',
      'coverage/',
    ],
  },
  js.configs.recommended,
  {
    files: typed,
    extends: [ts.configs.recommendedTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `Record<K, V>` and `{ [Op in …] }` both read well; `||` on strings is often meant.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A handler takes its call apart (`tell`, `log`); our functions use no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // `x as T` keeps saying what it is taken for; `x!` does not.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // An interface of the framework may be asynchronous where ours has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // `env['NAME']` says that the name is not a known property.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', noDefaultExport, noBarrel],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 6],
      'max-depth': ['error', 4],
    },
  },
  {
    // What runs on the machine rather than in a page; TypeScript knows these names already.
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'performance',
          'console',
          'URL',
          'setTimeout',
          'setInterval',
          'clearInterval',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['services/**/*.ts'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['services/**/*-rules.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noBarrel, ...noClock] },
  },
  {
    files: ['clients/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // An event handler may be asynchronous: React shows what it throws to nobody either way.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 500 }],
      // A test takes answers apart whose types are the contract's unions.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // Tools ask for a default export.
    files: [
      '*.js',
      '.*.mjs',
      '**/*.config.ts',
      'scripts/outcome-reporter.ts',
      'services/platform/testing/global-*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noBarrel] },
  },
);

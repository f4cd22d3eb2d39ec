const js = require('@eslint/js');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Office.js is named only in src/excel, so that everything else runs without Excel.',
}));

/** Syntax that is refused everywhere: [selector, why]. */
const REFUSED = [
  ['ExportDefaultDeclaration', 'Export by name: one name for one thing, wherever it is imported.'],
  ['ExportAllDeclaration', 'No barrels: import from the file that holds it.'],
  [
    "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]",
    'No module mocks: use the embedded host.',
  ],
];

const OFFICE_TYPES = [
  'TSQualifiedName > Identifier.left[name=/^(Excel|Office|OfficeExtension)$/]',
  'Office.js is named only in src/excel, so that everything else runs without Excel.',
];

/** Syntax that the pure folders refuse as well. */
const IMPURE = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'No clock here: dates come in as arguments.'],
  ["MemberExpression[object.name='Date'][property.name='now']", 'No clock here: dates come in as arguments.'],
  [
    "MemberExpression[object.name='Math'][property.name='random']",
    'No chance here: ids come in as arguments.',
  ],
];

const refuse = (pairs) => ['error', ...pairs.map(([selector, message]) => ({ selector, message }))];

module.exports = tseslint.config(
  { ignores: ['dist/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { __dirname: 'readonly', module: 'writable', process: 'readonly', require: 'readonly' },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }], // Office.js is one
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/require-await': 'off', // a promise is often what an interface asks for
      '@typescript-eslint/unbound-method': 'off', // what we destructure are records of functions, not classes
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-console': 'error',
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS],
      'no-restricted-syntax': refuse([...REFUSED, OFFICE_TYPES]),
    },
  },
  {
    files: ['src/domain/**', 'src/app/**'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-syntax': refuse([...REFUSED, ...IMPURE]),
    },
  },
  {
    // The folder that speaks Office.js, what stands at the client's other end, the entries, and the tests.
    files: [
      'src/excel/**',
      'src/embedded-host/index.ts',
      'src/embedded-host/officeShim.ts',
      'src/embedded-host/protocol/**',
      'src/workbench/main.tsx',
      'src/workbench/demo.ts',
      'test/**',
    ],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': refuse(REFUSED) },
  },
  {
    // The plugin's call-sync rules do not see that a reader returned now is called after the sync; a read that comes
    // too soon fails in the tests, where the client is the genuine one.
    files: ['src/excel/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**', 'src/workbench/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The public face of the host, which could be lifted out as a package.
    files: ['src/embedded-host/index.ts'],
    rules: {
      'no-restricted-syntax': refuse(REFUSED.filter(([selector]) => selector !== 'ExportAllDeclaration')),
    },
  },
  {
    // Jest's matchers inside an expected value, and what is read back as JSON, are of type any.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Command-line programs print.
    files: ['src/workbench/serve.ts', 'src/workbench/demo.ts', 'src/workbench/demo/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // The one place where a bug is caught, for whoever can mend it to see.
    files: ['src/taskpane/effects/bugAsIssue.ts'],
    rules: { 'no-console': 'off' },
  },
);

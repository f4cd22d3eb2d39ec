/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Modules that need each other are one module, or want a third that both need. Types may name each other, and ' +
        'so may the Office.js objects: a range has a worksheet and a worksheet has ranges.',
      severity: 'error',
      from: { pathNot: '^src/embedded-host/objects/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-needs-nothing',
      comment: 'The domain is what a KPI and a key result are. It holds without workbook, screen or package.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'app-needs-domain-only',
      comment:
        'A use case turns a snapshot into a plan: pure, so it is tested without Excel. It may read formulas and formats.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { pathNot: ['^src/(app|domain)/', '^node_modules/(@borgar/fx|numfmt)/'] },
    },
    {
      name: 'excel-needs-app-and-domain-only',
      comment: 'The adapter to Office.js knows nothing of how things are shown.',
      severity: 'error',
      from: { path: '^src/excel/' },
      to: { pathNot: '^src/(excel|app|domain)/' },
    },
    {
      name: 'pane-does-not-know-its-surroundings',
      comment: 'The pane is the same in Excel and in the workbench, because it knows neither.',
      severity: 'error',
      from: { path: '^src/(taskpane|commands)/' },
      to: { path: '^src/(workbench|embedded-host)/' },
    },
    {
      name: 'host-needs-nothing-of-ours',
      comment:
        'The embedded host stands in for Excel. It knows nothing of KPIs and can be lifted out as a package.',
      severity: 'error',
      from: { path: '^src/embedded-host/' },
      to: { path: '^src/', pathNot: '^src/embedded-host/' },
    },
    {
      name: 'host-model-stands-alone',
      comment:
        'The workbook model is the ground of the host: it knows neither the protocol nor the file format.',
      severity: 'error',
      from: { path: '^src/embedded-host/model/' },
      to: { path: '^src/embedded-host/(protocol|objects|xlsx|calculation)/' },
    },
    {
      name: 'host-calculation-needs-the-model-only',
      comment: 'Formulas are calculated over the model, whoever changed it.',
      severity: 'error',
      from: { path: '^src/embedded-host/(calculation|formula)/' },
      to: { path: '^src/embedded-host/(protocol|objects|xlsx)/' },
    },
    {
      name: 'host-files-do-not-know-the-protocol',
      comment:
        'Reading and writing .xlsx fills and empties the model; how a client talks to it is no concern of it.',
      severity: 'error',
      from: { path: '^src/embedded-host/xlsx/' },
      to: { path: '^src/embedded-host/(protocol|objects)/' },
    },
    {
      name: 'host-objects-do-not-know-files',
      comment:
        'An Office.js object works on the model; it is the same for a new workbook and for one from a file.',
      severity: 'error',
      from: { path: '^src/embedded-host/(protocol|objects)/' },
      to: { path: '^src/embedded-host/xlsx/' },
    },
    {
      name: 'production-ships-production-packages',
      comment: 'What ships is listed in dependencies; Office.js above all must not be bundled.',
      severity: 'error',
      from: { path: '^src/(domain|app|excel|taskpane|commands)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unknown-packages',
      comment: 'A package that package.json does not list is not there on another machine.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'source-does-not-need-tests',
      comment: 'Tests know the source, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-unresolved',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};

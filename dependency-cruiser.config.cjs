/** The import table of CONTRIBUTING.md, executable. */
const layer = (name, { may = [], types = [], packages = [] }) => {
  const layers = ['core', 'bank', 'app', 'platform', 'i18n', 'ui', 'cli']
  const open = [name, ...may, ...types]
  const rules = [
    {
      name: `${name}-layers`,
      comment: `src/${name} may import only ${open.join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${layers.filter(l => !open.includes(l)).join('|')})/` },
    },
    {
      name: `${name}-packages`,
      comment: `src/${name} may use only these packages: ${packages.join(', ') || 'none'}.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: packages.map(p => `node_modules/(@types/)?${p}/`),
      },
    },
  ]
  if (types.length > 0) {
    rules.push({
      name: `${name}-types-only`,
      comment: `src/${name} may import only types from ${types.join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${types.join('|')})/`, dependencyTypesNot: ['type-only'] },
    })
  }
  if (!['platform', 'cli'].includes(name)) {
    rules.push({
      name: `${name}-no-node`,
      comment: 'Only src/platform (and the composition root) touches the machine.',
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { dependencyTypes: ['core'] },
    })
  }
  return rules
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'ink-loads-last',
      comment:
        'The command line reaches the UI by a dynamic import only, so that commands in a pipe load no Ink.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/ui/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    ...layer('core', { packages: ['pure-rand', 'ts-fsrs'] }),
    ...layer('bank', { may: ['core'], packages: ['zod', 'yaml'] }),
    ...layer('app', { may: ['core', 'bank'], types: ['i18n'] }),
    ...layer('platform', { types: ['core', 'bank', 'app'], packages: ['conf', 'env-paths'] }),
    ...layer('i18n', { types: ['core', 'bank', 'app'] }),
    ...layer('ui', {
      may: ['core', 'app', 'i18n'],
      types: ['bank'],
      packages: ['ink', 'react', 'ink-select-input', 'string-width'],
    }),
    ...layer('cli', { may: ['core', 'bank', 'app', 'platform', 'i18n', 'ui'], packages: ['commander'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'] },
  },
}

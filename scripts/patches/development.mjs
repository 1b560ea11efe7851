/** Ink's hooks for its development tools await at the top level too. They never run in a production build. */
export const development = [
  {
    file: 'ink/build/reconciler.js',
    why: 'no top-level await, no development tools',
    edits: [
      ["await import('./devtools.js');", ''],
      ["import.meta.resolve('react-devtools-core');", ''],
      ["new URL('../package.json', import.meta.url)", "''"],
      ['const loaded = await loadPackageJson();', 'const loaded = packageInfo;'],
    ],
  },
]

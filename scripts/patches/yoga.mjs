/**
 * Yoga comes as WebAssembly in a data URL, fetched and awaited at the top level: the fetch alone loads Node's HTTP
 * client (30 ms), and CommonJS can't await there. Compiled and instantiated at once it takes one millisecond.
 */
export const yoga = [
  {
    file: 'yoga-layout/dist/src/index.js',
    why: 'no top-level await',
    edits: [['wrapAssembly(await loadYoga())', 'wrapAssembly(loadYoga())']],
  },
  {
    file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
    why: 'instantiated synchronously',
    edits: [
      ['var _scriptDir = import.meta.url;', "var _scriptDir = '';"],
      [
        'loadYoga = loadYoga || {};',
        `loadYoga = {
    instantiateWasm: (imports, ready) => {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(wa()), imports)
      ready(instance)
      return instance.exports
    },
  };`,
      ],
      [
        'if(ua(a))try{var b=xa(a.slice(37)),c=new Uint8Array(b.length);for(a=0;a<b.length;++a)c[a]=b.charCodeAt(a);var d=c}',
        "if(ua(a))try{var d=Buffer.from(a.slice(37),'base64')}",
      ],
      ['return loadYoga.ready', 'return loadYoga'],
    ],
  },
]

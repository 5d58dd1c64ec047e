import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * Kept out of the bundles: native code, the worker library, and the JSON-LD stack, whose parts must
 * share one `jsonld` module in the process. Everything else is bundled and lives in devDependencies.
 */
const external = [
  'electron',
  /^libsql/,
  /^@libsql\//,
  'piscina',
  /^jsonld/,
  /^rdf-canonize/,
  /^@digitalbazaar\//,
  // Reads its WebAssembly file from beside its own code.
  /^zxing-wasm/,
  /^node:/,
];

/** The oldest runtime the app runs on (Electron 33), not the newest: the tests run on it where nothing newer is to be had. */
const floor = { node: 'node20.18', page: 'chrome130' };

export default defineConfig({
  main: {
    build: {
      target: floor.node,
      outDir: 'dist/main',
      minify: true,
      sourcemap: 'hidden',
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          index: at('main/index.ts'),
          cli: at('main/cli.ts'),
          'intake-worker': at('main/intake/worker.ts'),
          'verify-worker': at('main/verify/worker.ts'),
          'wallet-worker': at('main/wallet/thread/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: floor.node,
      outDir: 'dist/preload',
      minify: true,
      sourcemap: 'hidden',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: at('main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      target: floor.page,
      outDir: at('dist/renderer'),
      minify: true,
      sourcemap: 'hidden',
      rollupOptions: {
        input: at('renderer/index.html'),
        // What the window begins with is one file: each further one would be a further question to the main process.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});

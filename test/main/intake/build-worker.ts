import { mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a worker as the app's build does, because Node loads no TypeScript. The folder stands inside the tree, so that
 * packages which stay outside the bundle are found.
 */
export async function buildWorker(entry: string): Promise<{ readonly file: string; remove(): Promise<void> }> {
  const root = resolve(import.meta.dirname, '../../..');
  const dir = await mkdtemp(resolve(root, 'node_modules/.lapel-worker-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: dir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: resolve(root, entry), output: { entryFileNames: 'worker.mjs' } },
    },
    ssr: { noExternal: ['saxes', 'xmlchars', 'jsonc-parser'] },
  });
  return { file: resolve(dir, 'worker.mjs'), remove: () => rm(dir, { recursive: true }) };
}

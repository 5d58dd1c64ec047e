import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadOfficial } from '../../scripts/runtime/official.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lapel-official-'));
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function anInstaller(script: string): string {
  const file = join(root, 'install.cjs');
  writeFileSync(file, script);
  return file;
}

describe('the official download', () => {
  it('gives the reason of a failure', async () => {
    const installer = anInstaller('console.error("TypeError: fetch failed\\n at x"); process.exit(1)');
    expect(await downloadOfficial(root, { installer })).toBe('TypeError: fetch failed');
  });

  it('is ended when nothing arrives', async () => {
    const installer = anInstaller('setTimeout(() => {}, 60000)');
    const started = Date.now();
    expect(await downloadOfficial(root, { installer, silence: 400 })).toMatch(/nothing arrived/);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('may take long while a file grows', async () => {
    const installer = anInstaller(`
      const { appendFileSync } = require('node:fs');
      const file = require('node:path').join(require('node:os').tmpdir(), 'part');
      let turns = 0;
      setInterval(() => { appendFileSync(file, 'more'); if (++turns === 20) process.exit(0); }, 100);
    `);
    expect(await downloadOfficial(root, { installer, silence: 1_200 })).toBeNull();
  });

  it('names the missing package', async () => {
    expect(await downloadOfficial(root)).toMatch(/npm ci/);
  });
});

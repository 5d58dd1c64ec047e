import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../sources/read-sources';

interface Association {
  readonly ext: readonly string[];
  readonly mimeType: string;
  readonly role: string;
  readonly rank: string;
}

interface Platform {
  readonly fileAssociations?: readonly Association[];
  readonly include?: string;
}

const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  readonly linux: Platform;
  readonly mac: Platform;
  readonly nsis: Platform;
  readonly protocols: readonly { readonly schemes: readonly string[] }[];
  readonly fileAssociations?: unknown;
};
const types = ['json', 'jsonld', 'jwt', 'png', 'svg', 'lapelbackup'];

describe('the packaged app', () => {
  test.each(['linux', 'mac'] as const)(
    'is one of the programs that open badge files on %s, and not the first',
    (name) => {
      const associations = config[name].fileAssociations ?? [];
      expect(associations.flatMap(({ ext }) => ext)).toEqual(types);
      expect(associations.every(({ role, rank }) => role === 'Viewer' && rank === 'Alternate')).toBe(true);
      expect(associations.every(({ mimeType }) => /^(application|image)\/[\w.+-]+$/.test(mimeType))).toBe(true);
    },
  );

  test('is listed under "Open with" on Windows without taking a type over', () => {
    // The builder's own associations would write the default of each type.
    expect(config.fileAssociations).toBeUndefined();
    const script = readFileSync(join(root, config.nsis.include ?? ''), 'utf8');
    for (const type of types) {
      expect(script).toContain(`!insertmacro lapelOpens "${type}"`);
      expect(script).toContain(`!insertmacro lapelForgets "${type}"`);
    }
    expect(script).not.toMatch(/WriteRegStr SHELL_CONTEXT "Software\\Classes\\\.\$\{EXT\}" ""/);
  });

  test('takes links of its own scheme and of no other', () => {
    expect(config.protocols.flatMap(({ schemes }) => schemes)).toEqual(['lapel']);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStored, type Stored, writeStored } from '../../../main/electron/preferences';
import { defaultPreferences } from '../../../shared/settings';

describe('preferences', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lapel-preferences-'));
    file = join(folder, 'new', 'preferences.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const defaults: Stored = { preferences: defaultPreferences, placement: null };
  const mine: Stored = {
    preferences: { theme: 'dark', locale: 'de', openAtStart: false },
    placement: { bounds: { x: -8, y: 0, width: 900, height: 600 }, maximised: true },
  };

  it('are the defaults before anything was chosen', () => {
    expect(readStored(file)).toEqual(defaults);
  });

  it('are kept, in one file and nothing beside it', () => {
    writeStored(file, mine);
    expect(readStored(file)).toEqual(mine);
    expect(readdirSync(join(folder, 'new'))).toEqual(['preferences.json']);
  });

  it('of an earlier Lapel are kept, with the default for what it did not know', () => {
    writeStored(file, mine);
    writeFileSync(file, JSON.stringify({ ...mine, preferences: { theme: 'dark', locale: 'de' } }));
    expect(readStored(file).preferences).toEqual({ theme: 'dark', locale: 'de', openAtStart: true });
  });

  it.each([
    ['no JSON', '{"preferences": {"theme"'],
    ['another shape', '[]'],
    ['an unknown theme', JSON.stringify({ ...mine, preferences: { theme: 'pink', locale: 'de' } })],
    ['a place that is none', JSON.stringify({ ...mine, placement: { bounds: { x: 'left' }, maximised: 1 } })],
  ])('are the defaults when the file holds %s', (_what, text) => {
    writeStored(file, mine);
    writeFileSync(file, text);
    expect(readStored(file)).toEqual(defaults);
  });

  it('say nothing but what was chosen', () => {
    writeStored(file, mine);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toEqual(['preferences', 'placement']);
  });
});

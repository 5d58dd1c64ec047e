import { describe, expect, it } from 'vitest';
import { habitViolations } from './sources/habit-rules';
import { readFiles, readSources } from './sources/read-sources';

/** The planted words are put together from parts, or this file would be refused itself. */
const whole = (...parts: string[]) => parts.join('');
const planted = (path: string, text: string) => habitViolations(new Map([[path, text]])).join('\n');

describe('the habits of the house', () => {
  const folders = ['shared', 'main', 'renderer', 'scripts', 'test'];
  const files = ['.ci/run', 'package.json', 'electron-builder.yml', 'README.md', 'CONTRIBUTING.md'];
  const everything = new Map([...readSources(folders), ...readFiles(files)]);

  it('are kept', () => {
    expect(habitViolations(everything)).toEqual([]);
  }, 60_000);

  it.each([
    ['a focused test', 'test/a.test.ts', whole('it.on', "ly('a', () => { expect(1).toBe(1); });"), /focused/],
    ['a test left out', 'test/a.test.ts', whole('test.sk', "ip('a', () => { expect(1).toBe(1); });"), /left out/],
    ['a test left out by its name', 'test/a.test.ts', whole('xi', "t('a', () => { expect(1).toBe(1); });"), /left out/],
    ['an ignored failure', 'scripts/a.mjs', whole("run('a |", "| true');"), /ignored failure/],
    ['unfinished work', 'main/a.ts', whole('// TO', 'DO: later'), /unfinished/],
    ['a path of one machine', 'scripts/a.mjs', whole("read('/wo", "rk/main/a');"), /one machine/],
    ['a home folder', 'main/a.ts', whole('read("/ho', 'me/ada/a");'), /one machine/],
    ['the host of a registry', 'scripts/a.mjs', whole("fetch('https://registry.np", "mjs.org/a');"), /registry/],
    ['a test that cannot fail', 'test/a.test.ts', "it('a', () => { run(); });", /without an assertion/],
    ['a table of tests that cannot fail', 'test/a.test.ts', "it.each([1])('a', () => { run(); });", /without an/],
    ['a helper that cannot fail', 'test/a.test.ts', "const run = () => 1; it('a', () => { run(); });", /without an/],
    ['a long file', 'main/a.ts', 'const a = 1;\n'.repeat(260), /lines/],
  ])('refuse %s', (_name, path, text, message) => {
    expect(planted(path, text)).toMatch(message);
  });

  it.each([
    ['an ordinary test', 'test/a.test.ts', "it('a', async () => { await expect(run()).resolves.toBe(1); });"],
    ['a property test', 'test/a.test.ts', "it('a', () => { fc.assert(fc.property(fc.string(), never)); });"],
    ['a helper that asserts', 'test/a.test.ts', "it('a', () => { expectVerdict('verified'); });"],
    [
      'a helper of the file',
      'test/a.test.ts',
      "const holds = () => { expect(1).toBe(1); }; it('a', () => { holds(); });",
    ],
    ['a boolean', 'main/a.ts', 'const a = b || trueish;'],
    ['a long test', 'test/a.test.ts', 'const a = 1;\n'.repeat(300)],
  ])('accept %s', (_name, path, text) => {
    expect(planted(path, text)).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../main/commands/run';
import { aTerminal } from './a-terminal';

describe('a call that cannot be carried out', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['frobnicate'], /“frobnicate”/],
    ['a member of every object', ['constructor'], /“constructor”/],
    ['another one', ['__proto__', 'a.png'], /“__proto__”/],
    ['toString with words', ['toString', '--json'], /“toString”/],
    ['an option instead of a command', ['--json'], /“--json”/],
    ['an unknown option', ['verify', 'a.png', '--force'], /--force/],
    ['an option of another command', ['verify', 'a.png', '--wallet', 'w'], /--wallet/],
    ['an option without its value', ['verify', 'a.png', '--at'], /--at/],
    ['a time that is none', ['verify', 'a.png', '--at', 'tomorrow'], /“tomorrow”/],
    ['verify without files', ['verify'], /at least one file/],
    ['inspect of two files', ['inspect', 'a', 'b'], /exactly one file/],
    ['bake without a picture', ['bake', 'a.json', '--out', 'b.png'], /--image/],
    ['bake without a target', ['bake', 'a.json', '--image', 'b.png'], /--out/],
    ['import without a wallet', ['import', 'a.png'], /--wallet/],
    ['import without files', ['import', '--wallet', 'w'], /at least one file/],
    ['backup without a wallet', ['backup', '--out', 'b'], /--wallet/],
    ['backup without a target', ['backup', '--wallet', 'w'], /--out FILE\./],
    ['restore without a file', ['restore', '--wallet', 'w'], /exactly one file/],
    ['restore without a wallet', ['restore', 'b'], /--wallet/],
    ['transcript without a wallet', ['transcript', '--out', 't.pdf'], /--wallet/],
    ['transcript without a target', ['transcript', '--wallet', 'w'], /--out/],
    ['transcript in a format we do not write', ['transcript', '--wallet', 'w', '--out', 't.docx'], /\.pdf/],
  ])('%s: exit status 2, the reason on standard error, nothing on standard output', async (_what, args, reason) => {
    const { terminal, out, problems, asked } = aTerminal();
    expect(await runCommand(args, terminal)).toBe(2);
    expect(problems.join('\n')).toMatch(reason);
    expect([out, asked]).toEqual([[], []]);
  });
});

describe('help', () => {
  it.each([['help'], ['--help'], ['-h']])('is given for %s', async (word) => {
    const { terminal, out, problems } = aTerminal();
    expect(await runCommand([word], terminal)).toBe(0);
    expect(problems).toEqual([]);
    for (const command of ['verify', 'inspect', 'import', 'transcript', 'bake', 'backup', 'restore']) {
      expect(out.join('\n')).toContain(`lapel ${command}`);
    }
  });

  it('is given for no command at all, which is a usage error', async () => {
    const { terminal, out } = aTerminal();
    expect(await runCommand([], terminal)).toBe(2);
    expect(out.join('\n')).toContain('lapel verify');
  });
});

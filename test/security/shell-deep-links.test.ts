import { describe, expect, it } from 'vitest';
import { createWaitingLinks } from '../../main/app/waiting-links';
import { linksIn } from '../../main/electron/deep-link-arguments';
import { readSwitches } from '../../main/electron/switches';

const add = 'lapel:add?url=https%3A%2F%2Fissuer.example%2Fa';

describe('links a program is started with', () => {
  it('are told from files and switches, and are never taken for a path', () => {
    const switches = readSwitches(['/a/badge.png', add, '--flag', 'LAPEL://add?url=x'], '/home', true);
    expect(switches.links).toEqual([add, 'LAPEL://add?url=x']);
    expect(switches.files).toEqual(['/a/badge.png']);
  });

  it('bring no switch with them', () => {
    const hostile = ['lapel:add#--lapel-wallet=/tmp/x', 'lapel:--lapel-demo'];
    expect(readSwitches(hostile, '/home', false)).toMatchObject({ demo: false, files: [], data: { kind: 'system' } });
  });

  it('are few, short and text', () => {
    expect(linksIn([null, 1, { toString: () => add }, ['lapel:x'], `lapel:${'a'.repeat(70_000)}`])).toEqual([]);
    expect(linksIn(Array.from({ length: 500 }, (_, index) => `lapel:${index}`))).toHaveLength(20);
  });
});

describe('links that wait for the wallet', () => {
  it('are kept until they are answered, the same one once, and the latest of too many', () => {
    const links = createWaitingLinks([add]);
    links.add([add, 'lapel:b']);
    expect(links.read()).toEqual([add, 'lapel:b']);
    links.answered(add);
    links.answered('lapel:b');
    expect(links.read()).toEqual([]);
    for (let index = 0; index < 1000; index += 1) links.add([`lapel:${index}`]);
    expect(links.read()).toHaveLength(20);
  });
});

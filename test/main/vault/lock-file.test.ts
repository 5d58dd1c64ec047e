import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../../main/vault/lock-file';
import { aFolder } from './a-wallet';

/** A lock as another thread of this process would have left it. */
function leftBy(thread: number): string {
  const path = join(aFolder(), 'vault.lock');
  takeLock(path);
  const held: unknown = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...(held as object), thread }));
  return path;
}

describe('the lock of a wallet', () => {
  it('is taken once, and again when it was let go of', () => {
    const path = join(aFolder(), 'vault.lock');
    const first = takeLock(path);
    expect(first?.recovered).toBe(false);
    expect(takeLock(path)).toBeNull();
    first?.release();
    expect(takeLock(path)?.recovered).toBe(false);
  });

  it('is taken over from a thread that is known to have ended, and from no other', () => {
    const path = leftBy(70_001);
    expect(takeLock(path)).toBeNull();
    expect(takeLock(path, [70_000, 70_002])).toBeNull();
    expect(takeLock(path, [70_001])?.recovered).toBe(true);
  });

  it('of another process does not fall to a thread that has the same number here', () => {
    const path = leftBy(3);
    const held: unknown = JSON.parse(readFileSync(path, 'utf8'));
    // The first process of the machine is alive, and somebody else.
    writeFileSync(path, JSON.stringify({ ...(held as object), pid: process.ppid, began: '' }));
    expect(takeLock(path, [3])).toBeNull();
  });
});

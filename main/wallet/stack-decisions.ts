import { createHash } from 'node:crypto';
import type { StackDecisions } from '../../shared/stacks';
import type { ShelfKind, Vault } from '../vault/types';

type Side = Extract<ShelfKind, 'stack-apart' | 'stack-joined'>;

/** What the person said about editions, as it lies sealed on the vault's shelf. */
export function stackDecisions(vault: Pick<Vault, 'shelf'>): StackDecisions {
  const said = (side: Side) => vault.shelf<readonly string[]>(side).map(({ value }) => value);
  return { apart: said('stack-apart'), joined: said('stack-joined') };
}

/** "These are separate"; takes back what was said to the contrary about any two of them. */
export function separate(vault: Vault, ids: readonly string[]): void {
  decide(vault, ids, 'stack-apart', 'stack-joined');
}

/** "These belong together"; takes back what was said to the contrary about any two of them. */
export function join(vault: Vault, ids: readonly string[]): void {
  decide(vault, ids, 'stack-joined', 'stack-apart');
}

function decide(vault: Vault, ids: readonly string[], side: Side, other: Side): void {
  const meant = [...new Set(ids)].filter((id) => vault.has(id) !== 'absent').sort();
  if (meant.length < 2) return;
  for (const { id, value } of vault.shelf<readonly string[]>(other)) {
    const rest = value.filter((member) => !meant.includes(member));
    if (value.length - rest.length < 2) continue;
    vault.takeOffShelf(other, id);
    // What else stood in the same word keeps standing: two that were not meant now.
    if (rest.length > 1) vault.putOnShelf(other, nameOf(rest), rest);
  }
  vault.putOnShelf(side, nameOf(meant), meant);
}

/** Forgets what was said about records that are there no more; their ids are not kept for nothing. */
export function forgetErased(vault: Vault): void {
  for (const side of ['stack-apart', 'stack-joined'] as const) {
    for (const { id, value } of vault.shelf<readonly string[]>(side)) {
      const rest = value.filter((member) => vault.has(member) !== 'absent');
      if (rest.length === value.length) continue;
      vault.takeOffShelf(side, id);
      if (rest.length > 1) vault.putOnShelf(side, nameOf(rest), rest);
    }
  }
}

function nameOf(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join(' ')).digest('hex');
}

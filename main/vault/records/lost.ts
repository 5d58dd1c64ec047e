import type { Inside } from '../inside';
import { integerOf } from '../rows';

/**
 * When something of the wallet was last lost for good: what is left opens, and nothing in it shows that there was more.
 * Whatever was written out of the wallet before may be all there is of it. An ISO instant; null where nothing ever was.
 */
export function lostAt({ store }: Pick<Inside, 'store'>): string | null {
  const row = store.get("SELECT number FROM meta WHERE key = 'lost'");
  return row && new Date(integerOf(row, 'number')).toISOString();
}

/** @param at ISO instant; one before that of an earlier loss changes nothing */
export function noteLost(inside: Pick<Inside, 'store'>, at: string): void {
  const before = lostAt(inside);
  const milliseconds = Math.max(Date.parse(at), before === null ? 0 : Date.parse(before));
  inside.store.run("INSERT OR REPLACE INTO meta (key, number) VALUES ('lost', ?)", [BigInt(milliseconds)]);
}

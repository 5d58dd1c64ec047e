import type { Inside } from '../inside';
import { bytesOf, textOf } from '../rows';
import { readSource } from './source';
import { places } from './stored';

/** Where a record stands in one of its originals: its JSON pointer there (RFC 6901). */
interface Member {
  readonly record: string;
  readonly pointer: string;
}

/** Records that came in one file beyond which it is an archive, whose members have nothing to do with one another. */
const most = 1000;

/**
 * The records that this one wraps (a learner record, a presentation), and those it is wrapped in, each one step away. The
 * places in the originals tell, so that a part that was in the wallet before is found by the copy that was kept of it.
 */
export function siblingsOf(
  inside: Inside,
  id: string,
): { readonly parts: readonly string[]; readonly partOf: readonly string[] } {
  const originals = inside.store.all(
    'SELECT original FROM records WHERE id = ? UNION SELECT original FROM copies WHERE record = ?',
    [id, id],
  );
  const parts = new Set<string>();
  const partOf = new Set<string>();
  for (const row of originals) {
    const members = membersOf(inside, textOf(row, 'original'));
    for (const { pointer } of members.filter(({ record }) => record === id)) {
      for (const part of members.filter((other) => parentOf(other, members)?.pointer === pointer))
        parts.add(part.record);
      const whole = parentOf({ record: id, pointer }, members);
      if (whole) partOf.add(whole.record);
    }
  }
  return { parts: [...parts], partOf: [...partOf] };
}

/** In the order of arrival; none where the original holds a single record. */
function membersOf(inside: Inside, original: string): readonly Member[] {
  const { store, sealer } = inside;
  const own = store.all('SELECT id FROM records WHERE original = ? ORDER BY rowid LIMIT ?', [original, most + 1]);
  const copied = store.all('SELECT id, record, sealed FROM copies WHERE original = ? ORDER BY rowid LIMIT ?', [
    original,
    most + 1,
  ]);
  const count = own.length + copied.length;
  if (count < 2 || count > most) return [];
  return [
    ...own.flatMap((row) => {
      const record = textOf(row, 'id');
      const source = readSource(inside, record);
      return source ? [{ record, pointer: source.pointer }] : [];
    }),
    ...copied.flatMap((row) => {
      const record = textOf(row, 'record');
      const copy = sealer.openJson(places.copy(record, textOf(row, 'id')), bytesOf(row, 'sealed'));
      return copy ? [{ record, pointer: copy.pointer }] : [];
    }),
  ];
}

/** The member with the longest pointer that this one's goes on from. */
function parentOf({ record, pointer }: Member, members: readonly Member[]): Member | null {
  const around = members.filter((other) => other.record !== record && pointer.startsWith(`${other.pointer}/`));
  return around.reduce<Member | null>(
    (nearest, other) => (nearest && nearest.pointer.length >= other.pointer.length ? nearest : other),
    null,
  );
}

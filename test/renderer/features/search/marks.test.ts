import { describe, expect, it } from 'vitest';
import { loosened } from '../../../../renderer/features/search/loosen';
import { placesIn, wantedBy } from '../../../../renderer/features/search/marks';
import { canonical } from '../../../../shared/search/operators';
import { parseSearch } from '../../../../shared/search/parse';
import type { TextField } from '../../../../shared/search/query';

const marked = (text: string, typed: string, field: TextField | null = 'name'): readonly string[] =>
  placesIn(text, wantedBy(parseSearch(typed).query), field).map(([from, to]) => text.slice(from, to));

describe('marks', () => {
  it('stand on what is searched as it is written, overlaps as one', () => {
    expect(marked('Gebäudeautomation', 'gebaude')).toEqual(['Gebäude']);
    expect(marked('Straße', 'strass')).toEqual(['Straß']);
    expect(marked('steel bridge', 'ste eel')).toEqual(['steel']);
    expect(marked('a-b a-b', 'a-b')).toEqual(['a-b', 'a-b']);
  });

  it('keep to their field, and leave out what must not be there', () => {
    expect(marked('steel', 'issuer:steel', 'issuer')).toEqual(['steel']);
    expect(marked('steel', 'issuer:steel', 'name')).toEqual([]);
    expect(marked('steel', '-steel is:expired')).toEqual([]);
  });
});

describe('a search that finds nothing', () => {
  it('can do without each of its parts', () => {
    expect(loosened('steel -tag:x is:expired', canonical).map(({ part, search }) => [part, search])).toEqual([
      ['steel', '-tag:x is:expired'],
      ['-tag:x', 'steel is:expired'],
      ['is:expired', 'steel -tag:x'],
    ]);
    expect(loosened('steel', canonical)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { momentsFor, paramsInWords, sizeInWords } from '../../../../renderer/features/badge/moments';

describe('dates in words', () => {
  const far = momentsFor('en-GB', 'Pacific/Honolulu');

  it('keeps the day an issuer states, wherever the reader lives', () => {
    expect(far.issuerDay('2026-03-12T00:00:00Z')).toBe('12 March 2026');
    expect(far.day('2026-03-12T00:00:00Z')).toBe('11 March 2026');
  });

  it('tells local time and whether it was today', () => {
    expect(far.time('2026-03-12T19:14:00Z')).toBe('09:14');
    expect(far.isToday('2026-03-12T19:14:00Z', new Date('2026-03-13T09:00:00Z'))).toBe(true);
    expect(far.isToday('2026-03-12T19:14:00Z', new Date('2026-03-13T11:00:00Z'))).toBe(false);
  });

  it('gives back what it cannot read', () => {
    expect(far.issuerDay('soon')).toBe('soon');
  });

  it('words the instants among the values of a message and leaves the rest alone', () => {
    expect(
      paramsInWords({ until: '2026-10-01T00:00:00Z', suite: 'eddsa-rdfc-2022', count: 2, day: '2026-10-01' }, far),
    ).toEqual({ until: '1 October 2026', suite: 'eddsa-rdfc-2022', count: 2, day: '1 October 2026' });
  });

  it('tells sizes', () => {
    expect(sizeInWords(812, 'en')).toBe('812 bytes');
    expect(sizeInWords(48_213, 'en')).toBe('48.2 kB');
    expect(sizeInWords(3_400_000, 'en')).toBe('3.4 MB');
  });
});

import { expect, it, vi } from 'vitest';
import { StatedSection } from '../../../../renderer/features/badge/stated-section';
import { aSummary } from '../a-record';
import { rendered, textOf } from '../rendered';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

it('shows what an issuer states beside the vocabulary, as its own word', () => {
  const summary = aSummary({
    stated: [
      { fact: 'level', value: 'Intermediate', url: null },
      { fact: 'activity', value: 'Take the course', url: 'https://a.example/course' },
    ],
    editions: [{ id: 'https://a.example/b-en', language: 'en', version: '2' }],
    extensions: [
      { on: 'badge', name: 'extensions:ApplyLink', types: ['ApplyLink'], context: null, values: ['url: <b>x</b>'] },
    ],
  });
  const text = textOf(rendered(<StatedSection summary={summary} />));
  expect(text).toContain('Level Intermediate');
  expect(text).toContain('Take the course What there is to do https://a.example/course');
  expect(text).toContain('Another edition · en · 2');
  expect(text).toContain('extensions:ApplyLink An addition of the issuer · ApplyLink');
});

it('is not there where an issuer states nothing more', () => {
  expect(textOf(rendered(<StatedSection summary={aSummary({})} />))).toBe('');
});

import { describe, expect, it } from 'vitest';
import { english } from '../../shared/catalogues/english';
import { createMessages, pseudoText } from '../../shared/messages';

describe('createMessages', () => {
  it('is ready at once and fills in parameters without escaping them', () => {
    const messages = createMessages('en', { en: { errors: { hello: 'Read {{name}}.' } } });
    expect(messages.t('errors:hello', { name: '<a> & b' })).toBe('Read <a> & b.');
  });

  it('falls back to English for a language it does not have', () => {
    const messages = createMessages('xx', english);
    expect(messages.t('errors:locked')).toContain('locked');
  });

  it('has a made-up language that lengthens and accents every text', () => {
    const messages = createMessages('pseudo', { en: { errors: { locked: 'The wallet is locked.' } } });
    const text = messages.t('errors:locked');
    expect(text).toMatch(/^\[.*\]$/);
    expect(text.length).toBeGreaterThan('The wallet is locked.'.length * 1.3);
    expect(pseudoText('abc')).toBe('[ábç··]');
  });
});

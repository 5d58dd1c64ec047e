import { describe, expect, it } from 'vitest';
import { rememberTexts } from '../../../renderer/i18n/remember-texts';
import { createMessages } from '../../../shared/messages';

const english = {
  app: { name: 'Lapel', hello: 'Hello {{name}}', items_one: '{{count}} item', items_other: '{{count}} items' },
};
const speaking = () => rememberTexts(createMessages('en', { en: english, de: { app: { name: 'Revers' } } }));

describe('texts that are remembered', () => {
  it('are the same texts', () => {
    const t = speaking().getFixedT('en');
    expect([t('app:name'), t('app:name')]).toEqual(['Lapel', 'Lapel']);
  });

  it('are looked up each time where they have parameters', () => {
    const t = speaking().getFixedT('en');
    expect([t('app:hello', { name: 'Mia' }), t('app:hello', { name: 'Ada' })]).toEqual(['Hello Mia', 'Hello Ada']);
    expect([t('app:items', { count: 1 }), t('app:items', { count: 2 })]).toEqual(['1 item', '2 items']);
  });

  it('are given by one function to all who ask, until the language is another one', async () => {
    const messages = speaking();
    const before = messages.getFixedT('en');
    expect(messages.getFixedT('en')).toBe(before);
    await messages.changeLanguage('de');
    expect(messages.getFixedT('de')('app:name')).toBe('Revers');
    expect(messages.getFixedT('en')).not.toBe(before);
  });

  it('are forgotten when other texts take their place', () => {
    const messages = speaking();
    expect(messages.getFixedT('en')('app:name')).toBe('Lapel');
    messages.addResourceBundle('en', 'app', { name: 'Lapel again' }, true, true);
    expect(messages.getFixedT('en')('app:name')).toBe('Lapel again');
  });
});

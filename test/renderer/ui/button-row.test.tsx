import { afterEach, expect, it, vi } from 'vitest';
import { ButtonRow } from '../../../renderer/ui/button-row';
import { rendered, textOf } from '../features/rendered';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['Windows NT 10.0; Win64', 'Erase Cancel'],
  ['Macintosh; Intel Mac OS X 10_15_7', 'Cancel Erase'],
  ['X11; Linux x86_64', 'Cancel Erase'],
])('puts the buttons in the order of %s', (userAgent, order) => {
  vi.stubGlobal('navigator', { userAgent });
  expect(textOf(rendered(<ButtonRow action={<b>{'Erase'}</b>} cancel={<b>{'Cancel'}</b>} />))).toBe(order);
});

import { afterEach, expect, test } from 'vitest';
import { timeOf } from '../../../main/credential/time-of';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

const zones = ['Asia/Tokyo', 'America/Los_Angeles', 'UTC'];
const read = (text: string) => {
  const time = timeOf(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

test('the clock of the computer is another one in each zone', () => {
  const times = zones.map((zone) => {
    process.env['TZ'] = zone;
    return Date.parse('2014-05-01T10:00:00');
  });
  expect(new Set(times).size).toBe(zones.length);
});

test.each([
  ['2014-05-01T10:00:00', '2014-05-01T10:00:00.000Z'],
  ['2014-05-01T10:00', '2014-05-01T10:00:00.000Z'],
  ['2014-05-01 10:00:00.5', '2014-05-01T10:00:00.500Z'],
  ['2014-05-01T10:00:00,25', '2014-05-01T10:00:00.250Z'],
  ['2014-05-01', '2014-05-01T00:00:00.000Z'],
  ['May 1, 2014', '2014-05-01T00:00:00.000Z'],
  ['05-01-2014', '2014-05-01T00:00:00.000Z'],
  ['May 1, 2014 10:00 PM', '2014-05-01T22:00:00.000Z'],
  ['2014-05-01T10:00:00Z', '2014-05-01T10:00:00.000Z'],
  ['2014-05-01T10:00:00+02:00', '2014-05-01T08:00:00.000Z'],
  ['2014-05-01 10:00:00 +0200', '2014-05-01T08:00:00.000Z'],
  ['Thu, 01 May 2014 10:00:00 GMT', '2014-05-01T10:00:00.000Z'],
  ['Thu May 01 2014 10:00:00 GMT+0200 (CEST)', '2014-05-01T08:00:00.000Z'],
  ['soon', null],
  ['', null],
])('%j is the same instant on every computer', (text, instant) => {
  for (const zone of zones) {
    process.env['TZ'] = zone;
    expect(read(text), zone).toBe(instant);
  }
});

test('a text of megabytes that has hours and minutes in it is no date, and is told at once', () => {
  const began = performance.now();
  expect(timeOf('1:11'.repeat(50_000))).toBeNaN();
  expect(performance.now() - began).toBeLessThan(500);
});

import { expect, it } from 'vitest';
import { canParse } from '../../shared/can-parse';

it('is true of an address and of nothing else', () => {
  for (const address of ['https://a.example/', 'did:web:a.example', 'mailto:a@b.example', 'http://ü.', 'https://é/é'])
    expect(canParse(address), address).toBe(true);
  for (const text of ['', 'a', '/a', 'https://', 'https://a b/', 'https://[']) expect(canParse(text), text).toBe(false);
});

it('takes what stands beside another address for one', () => {
  expect(canParse('/a', 'https://a.example/')).toBe(true);
  expect(canParse('https://[', 'https://a.example/')).toBe(false);
});

it('says the same of a host beyond ASCII however often it is asked', () => {
  const answers = new Set<boolean>();
  for (let time = 0; time < 100_000; time += 1) answers.add(canParse('https://schüle.example/'));
  expect(answers).toEqual(new Set([true]));
});

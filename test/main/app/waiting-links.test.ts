import { expect, test } from 'vitest';
import { createWaitingLinks } from '../../../main/app/waiting-links';

test('a link whose question nobody has answered is asked about again by the page that comes after a lock', () => {
  const links = createWaitingLinks(['lapel:a']);
  links.add(['lapel:b']);
  expect(links.read()).toEqual(['lapel:a', 'lapel:b']);
  expect(links.read()).toEqual(['lapel:a', 'lapel:b']);
});

test('what was answered is asked about no more, until it comes anew', () => {
  const links = createWaitingLinks(['lapel:a', 'lapel:b']);
  expect(links.answered('lapel:a')).toEqual(['lapel:b']);
  expect(links.answered('lapel:other')).toEqual(['lapel:b']);
  expect(links.read()).toEqual(['lapel:b']);
  links.add(['lapel:a']);
  expect(links.read()).toEqual(['lapel:b', 'lapel:a']);
});

test('the oldest questions give way to many new ones', () => {
  const links = createWaitingLinks(Array.from({ length: 30 }, (_, at) => `lapel:${at}`));
  expect(links.read()).toHaveLength(20);
  expect(links.read()[0]).toBe('lapel:10');
});

import { expect, it } from 'vitest';
import { createHeld } from '../../../main/app/held';

it('keeps what is said before anybody listens, in its order', () => {
  const held = createHeld<string>();
  held.say('one');
  held.say('two');
  const heard: string[] = [];
  held.hear((value) => heard.push(value));
  expect(heard).toEqual(['one', 'two']);
  held.say('three');
  expect(heard).toEqual(['one', 'two', 'three']);
});

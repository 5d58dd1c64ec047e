import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBytes } from '../../main/intake/read-bytes';
import { bakePng } from '../issuer/bake-png';
import { bakeSvg } from '../issuer/bake-svg';
import { drawBadge } from '../issuer/artwork';
import { thousand } from '../issuer/thousand';
import { perSecond, promisedRatio, sayTable, sayWhere, timesOf } from './measure';

const count = 500;

/** Intake must keep up with verification many times over: it is the first thing a person waits for. */
const promised = { most: 40 };

test('intake of a badge, by container', async () => {
  sayWhere();
  const { badges } = await thousand(count);
  const picture = readFileSync(new URL('../issuer/pictures/volunteer-mentor.png', import.meta.url));
  const drawing = drawBadge({ shape: 'burst', tone: 'gold', pictogram: 'star', title: 'Bench' });
  const files = {
    json: badges.map((text) => Buffer.from(text)),
    svg: badges.map((text) => Buffer.from(bakeSvg(drawing, 'ob3', text))),
    png: badges.map((text) => bakePng(picture, 'openbadgecredential', text)),
    'png, compressed': badges.map((text) => bakePng(picture, 'openbadgecredential', text, 'iTXt-compressed')),
  };
  const read = (some: readonly Uint8Array[]) => () => {
    expect(some.filter((bytes) => readBytes(bytes).ok)).toHaveLength(count);
  };
  const parsing = () => {
    expect(badges.filter((text) => typeof JSON.parse(text) === 'object')).toHaveLength(count);
  };
  const times = await timesOf(
    {
      json: read(files.json),
      svg: read(files.svg),
      png: read(files.png),
      'png, compressed': read(files['png, compressed']),
      'JSON.parse alone': parsing,
    },
    4,
  );
  const floor = times['JSON.parse alone'].best;
  sayTable(
    `intake of a ${String(badges[0]?.length ?? 0)} byte badge, against JSON.parse`,
    Object.entries(times).map(([name, { best, median }]) => [
      name,
      `${(best / count).toFixed(3)} ms (median ${(median / count).toFixed(3)}), ${String(perSecond(count, best))}/s, ${promisedRatio(best / floor, promised)}`,
    ]),
  );
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBytes } from '../../main/intake/read-bytes';
import { bakePng } from '../issuer/bake-png';
import { bakeSvg } from '../issuer/bake-svg';
import { drawBadge } from '../issuer/artwork';
import { thousand } from '../issuer/thousand';
import { bestOf, perSecond, sayTable, sayWhere } from './measure';

const count = 500;

/** Intake must keep up with verification many times over: it is the first thing a person waits for. */
const promised = { badgesPerSecond: 500, againstParsing: 40 };

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
  const best = await bestOf(
    {
      json: read(files.json),
      svg: read(files.svg),
      png: read(files.png),
      'png, compressed': read(files['png, compressed']),
      'JSON.parse alone': parsing,
    },
    4,
  );
  const floor = best['JSON.parse alone'];
  sayTable(
    `intake of a ${badges[0]?.length ?? 0} byte badge`,
    Object.entries(best).map(([name, milliseconds]) => [
      name,
      `${(milliseconds / count).toFixed(3)} ms, ${perSecond(count, milliseconds)}/s, ${(milliseconds / floor).toFixed(1)} x JSON.parse`,
    ]),
  );
  for (const [name, milliseconds] of Object.entries(best)) {
    expect(perSecond(count, milliseconds), name).toBeGreaterThan(promised.badgesPerSecond);
    expect(milliseconds / floor, name).toBeLessThan(promised.againstParsing);
  }
});

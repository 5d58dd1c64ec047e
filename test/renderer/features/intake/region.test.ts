import { expect, test } from 'vitest';
import { fitWithin, grayOf } from '../../../../renderer/features/intake/gray';
import { middleOf, regionAround, regionBetween, regionByKey } from '../../../../renderer/features/intake/region';

const area = { width: 300, height: 200 };

test('a rectangle is drawn from any corner, and stays within the picture', () => {
  expect(regionBetween({ x: 50, y: 60 }, { x: 10, y: 20 }, area)).toEqual({ x: 10, y: 20, width: 40, height: 40 });
  expect(regionBetween({ x: -50, y: -60 }, { x: 900, y: 900 }, area)).toEqual({ x: 0, y: 0, width: 300, height: 200 });
});

test('the arrows move it and with Shift change its size, and never out of the picture', () => {
  const middle = middleOf(area);
  expect(regionByKey(middle, 'ArrowRight', false, area)).toMatchObject({ x: 106, y: middle.y });
  expect(regionByKey(middle, 'ArrowDown', true, area)?.height).toBeGreaterThan(middle.height);
  expect(regionByKey(middle, 'Enter', false, area)).toBeNull();
  let region = middle;
  for (let step = 0; step < 100; step += 1) region = regionByKey(region, 'ArrowRight', step % 2 === 0, area) ?? region;
  expect(region.x + region.width).toBeLessThanOrEqual(area.width);
  for (let step = 0; step < 200; step += 1) region = regionByKey(region, 'ArrowLeft', true, area) ?? region;
  expect(region.width).toBeGreaterThan(0);
});

test('a code is framed with a little room', () => {
  const corners = [
    { x: 100, y: 50 },
    { x: 150, y: 50 },
    { x: 150, y: 100 },
    { x: 100, y: 100 },
  ];
  expect(regionAround(corners, area)).toEqual({ x: 96, y: 46, width: 58, height: 58 });
});

test('a picture becomes brightness, no larger than it may be', () => {
  const data = new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255]);
  expect([...grayOf({ data, width: 3, height: 1 } as ImageData).gray]).toEqual([255, 0, 76]);
  expect(fitWithin(4000, 3000, 2048)).toEqual({ width: 2048, height: 1536 });
  expect(fitWithin(640, 480, 2048)).toEqual({ width: 640, height: 480 });
});

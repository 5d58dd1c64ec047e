import { expect, test } from 'vitest';
import { droppedRecords } from '../../../../renderer/features/collections/dropped-records';

const id = 'a'.repeat(64);
const transfer = (text: string): DataTransfer => ({ getData: () => text }) as unknown as DataTransfer;

test('badges that are dropped are ids, whatever else a drag may say', () => {
  expect(droppedRecords(transfer(JSON.stringify([id])))).toEqual([id]);
  expect(droppedRecords(transfer(JSON.stringify([id, 3, 'A'.repeat(64), `${id}\n`, null, { id }])))).toEqual([id]);
  for (const text of ['', '{', 'null', '"a"', '{"0":"x"}']) expect(droppedRecords(transfer(text))).toEqual([]);
});

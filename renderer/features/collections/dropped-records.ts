import { recordsType } from '../transcript/drag-badges';

/** Whether what is dragged are badges of this wallet. What it holds can be read when it is dropped, and not before. */
export function bringsRecords(transfer: DataTransfer): boolean {
  return transfer.types.includes(recordsType);
}

/** The ids of the badges that were dropped; none where the drag came from elsewhere or says something else. */
export function droppedRecords(transfer: DataTransfer): readonly string[] {
  try {
    const said: unknown = JSON.parse(transfer.getData(recordsType));
    if (!Array.isArray(said)) return [];
    return said.filter((id): id is string => typeof id === 'string' && /^[0-9a-f]{64}$/.test(id));
  } catch {
    return [];
  }
}

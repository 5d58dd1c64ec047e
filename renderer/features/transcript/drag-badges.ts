/** What badges are dragged as, within the window: a JSON array of record ids. */
export const recordsType = 'application/x-lapel-records';

/** Puts badges into a drag, and shows how many they are beside the pointer. */
export function dragBadges(transfer: DataTransfer, ids: readonly string[], label: string, card: Element): void {
  // A link brings its address along, which nobody is to drop anywhere.
  transfer.clearData();
  transfer.setData(recordsType, JSON.stringify(ids));
  transfer.effectAllowed = 'copy';
  const image = document.createElement('div');
  image.className = 'drag-image';
  const picture = card.querySelector('.badge-picture')?.cloneNode(true);
  const words = document.createElement('span');
  words.textContent = label;
  image.append(...(picture ? [picture] : []), words);
  document.body.append(image);
  transfer.setDragImage(image, 24, 24);
  // The picture of it is taken before the next turn.
  setTimeout(() => image.remove());
}

import { use, useLayoutEffect, useRef, useState } from 'react';
import { DrawnPicture, type LabelledPictureProps, type Pictured } from './badge-picture';
import { KeptPicturesContext } from './kept-pictures';
import { Plate } from './plate';

interface PlatedPictureProps extends LabelledPictureProps {
  readonly row: Pictured & { readonly revision: number };
  readonly plate: 'card' | 'row';
}

/**
 * A badge's picture on its plate, for lists in which the same pictures come and go. Its element is put there by hand: made
 * by React, each would be asked for anew, and twice.
 */
export function PlatedPicture({ row, size, name, label, plate }: PlatedPictureProps) {
  const pictures = use(KeptPicturesContext);
  const place = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const { id, revision } = row;
  const drawn = !row.hasPicture || broken === id;
  // All that leave their place do so before any is put into another.
  useLayoutEffect(() => {
    const { current } = place;
    if (drawn || !current) return undefined;
    const element = pictures.take({ id, revision });
    const fail = (): void => setBroken(id);
    element.alt = label;
    element.width = size;
    element.height = size;
    element.addEventListener('error', fail);
    current.replaceChildren(element);
    return () => {
      element.removeEventListener('error', fail);
      current.replaceChildren();
    };
  }, [pictures, drawn, id, revision, label, size]);
  if (!drawn) return <Plate key="own" size={plate} ref={place} />;
  return (
    <Plate key="drawn" size={plate}>
      <DrawnPicture row={row} size={size} name={name} label={label} />
    </Plate>
  );
}

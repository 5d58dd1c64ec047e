import { useEffect, useState } from 'react';
import type { FoundCode } from '../../../shared/capture';
import type { WalletError } from '../../../shared/errors';
import { bridge } from '../../bridge';
import { readRegion } from './read-frame';

/** One screen as it was, and the codes that were found on it. */
export interface Shot {
  readonly name: string;
  readonly picture: ImageBitmap;
  readonly codes: readonly FoundCode[];
}

export type ScreensState =
  | { readonly kind: 'taking' }
  | { readonly kind: 'taken'; readonly shots: readonly Shot[] }
  | { readonly kind: 'failed'; readonly error: WalletError };

/** A still picture of each screen, taken once; those with codes on them come first. */
export function useScreens(): ScreensState {
  const [state, setState] = useState<ScreensState>({ kind: 'taking' });
  useEffect(() => {
    let over = false;
    const isOver = (): boolean => over;
    async function take(): Promise<void> {
      const taken = await bridge.capture.screens();
      if (isOver()) return;
      if (!taken.ok) {
        setState({ kind: 'failed', error: taken.error });
        return;
      }
      const shots: Shot[] = [];
      for (const { name, png } of taken.value) {
        const picture = await createImageBitmap(new Blob([new Uint8Array(png)], { type: 'image/png' }));
        const { width, height } = picture;
        shots.push({ name, picture, codes: await readRegion(picture, { x: 0, y: 0, width, height }) });
        if (isOver()) return;
      }
      shots.sort((a, b) => Number(b.codes.length > 0) - Number(a.codes.length > 0));
      setState({ kind: 'taken', shots });
    }
    void take();
    return () => {
      over = true;
    };
  }, []);
  return state;
}

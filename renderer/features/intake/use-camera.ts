import { useEffect, useRef, useState } from 'react';
import type { FoundCode } from '../../../shared/capture';
import type { WalletError } from '../../../shared/errors';
import { bridge } from '../../bridge';
import { readRegion } from './read-frame';

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly error: WalletError };

/** Between two looks; a code held still is found within a few of them. */
const pause = 150;

/**
 * The camera for as long as the component is there: asked for when it comes, and every track stopped when it goes.
 * Frames are read one after the other; `found` is called once, with the codes of the first frame that has any.
 */
export function useCamera(video: HTMLVideoElement | null, found: (codes: readonly FoundCode[]) => void): CameraState {
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const tell = useRef(found);
  useEffect(() => {
    tell.current = found;
  }, [found]);

  useEffect(() => {
    if (!video) return undefined;
    const element = video;
    let over = false;
    let stream: MediaStream | null = null;
    const stop = (): void => {
      over = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
      void bridge.capture.camera(false);
    };

    async function look(): Promise<void> {
      const allowed = await bridge.capture.camera(true);
      if (!allowed.ok) {
        setState({ kind: 'failed', error: allowed.error });
        return;
      }
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
        });
      } catch (fault) {
        const absent = fault instanceof DOMException && fault.name === 'NotFoundError';
        setState({ kind: 'failed', error: { kind: absent ? 'camera-absent' : 'camera-not-allowed' } });
        return;
      }
      // Closed while the system was asking.
      if (over) {
        stop();
        return;
      }
      show(element, stream);
      await element.play().catch(() => undefined);
      setState({ kind: 'looking' });
      while (!over) {
        const { videoWidth: width, videoHeight: height } = element;
        const codes = width > 0 ? await readRegion(element, { x: 0, y: 0, width, height }) : [];
        if (isOver()) return;
        if (codes.length > 0) {
          stop();
          tell.current(codes);
          return;
        }
        await new Promise((settle) => setTimeout(settle, pause));
      }
    }
    const isOver = (): boolean => over;
    void look();
    return stop;
  }, [video]);

  return state;
}

function show(element: HTMLVideoElement, stream: MediaStream): void {
  element.srcObject = stream;
}

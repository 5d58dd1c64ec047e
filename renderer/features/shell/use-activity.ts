import { useEffect } from 'react';
import { bridge } from '../../bridge';

const signs = ['pointerdown', 'keydown', 'wheel', 'pointermove'] as const;
const atMostEvery = 20_000;

/** Tells the main process that somebody is there, so that the wallet does not lock under their hands. */
export function useActivity(): void {
  useEffect(() => {
    let told = 0;
    const seen = (): void => {
      if (Date.now() - told < atMostEvery) return;
      told = Date.now();
      void bridge.vault.active();
    };
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
    };
  }, []);
}

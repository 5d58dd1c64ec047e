// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useTerse } from '../../../../renderer/features/transcript/use-terse';

let resized: () => void = () => undefined;
let [room, wanted] = [0, 0];

/** A page without a layout: its words are as wide as `wanted` until they are left out. */
function stage(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(heard: () => void) {
        resized = heard;
      }
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => room);
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.hasAttribute('data-terse') ? 0 : wanted;
  });
}
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Row({ words }: { readonly words: string }) {
  const row = useRef<HTMLDivElement>(null);
  useTerse(row, words);
  return <div ref={row}>{words}</div>;
}

it('leaves words out where they do not fit, and brings them back where they do', () => {
  stage();
  [room, wanted] = [900, 980];
  const { container, rerender } = render(<Row words="Mettre en collection" />);
  const isTerse = () => container.firstElementChild?.hasAttribute('data-terse');
  expect(isTerse()).toBe(true);
  room = 1000;
  resized();
  expect(isTerse()).toBe(false);
  room = 900;
  resized();
  expect(isTerse()).toBe(true);
  wanted = 700;
  rerender(<Row words="Collect" />);
  expect(isTerse()).toBe(false);
});

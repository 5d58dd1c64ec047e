import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Span } from '../../../shared/search/parse';

interface ColouredTextProps {
  readonly typed: string;
  readonly spans: readonly Span[];
  readonly input: RefObject<HTMLInputElement | null>;
}

/** What is typed, once more behind the field's own (unseen) text, each piece in the colour of what it means. */
export function ColouredText({ typed, spans, input }: ColouredTextProps) {
  const text = useRef<HTMLDivElement>(null);
  const followed = useRef(0);
  useLayoutEffect(() => {
    const field = input.current;
    if (field === null) return undefined;
    // A field scrolls sideways as the caret moves, and says so only sometimes. It is asked just before the page is laid
    // out anyway: asked any sooner, the page would be laid out for the answer.
    const follow = (): void => {
      const { scrollLeft } = field;
      if (!text.current || scrollLeft === followed.current) return;
      text.current.scrollLeft = scrollLeft;
      followed.current = text.current.scrollLeft;
    };
    const soon = (): number => requestAnimationFrame(follow);
    const signs = ['scroll', 'keydown', 'select', 'input', 'pointerup', 'blur'] as const;
    for (const sign of signs) field.addEventListener(sign, soon);
    const frame = soon();
    return () => {
      cancelAnimationFrame(frame);
      for (const sign of signs) field.removeEventListener(sign, soon);
    };
  }, [typed, input]);
  const pieces = spans.flatMap(({ kind, from, to }, at) => {
    const before = typed.slice(spans[at - 1]?.to ?? 0, from);
    return [
      before,
      <span key={from} className={`typed-${kind}`}>
        {typed.slice(from, to)}
      </span>,
    ];
  });
  return (
    <div className="search-text" ref={text} aria-hidden="true" dir="auto">
      {pieces}
      {typed.slice(spans.at(-1)?.to ?? 0)}
    </div>
  );
}

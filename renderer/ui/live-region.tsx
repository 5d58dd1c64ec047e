import { useEffect, useState } from 'react';

let say: (text: string) => void = () => undefined;

/** Tells a screen reader, politely. The same words twice are told twice. */
export function announce(text: string): void {
  say(text);
}

/** The one live region; it stands in the page from the beginning, or it would not be heard. */
export function LiveRegion() {
  const [said, setSaid] = useState({ text: '', count: 0 });
  useEffect(() => {
    say = (text) => setSaid(({ count }) => ({ text, count: count + 1 }));
    return () => {
      say = () => undefined;
    };
  }, []);
  return (
    <div className="hidden-words live-region" role="status" aria-live="polite">
      <span key={said.count}>{said.text}</span>
    </div>
  );
}

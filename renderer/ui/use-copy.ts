import { useCallback, useEffect, useState } from 'react';

/** How long “Copied” stands before the button offers to copy again. */
const shownFor = 2000;

/** Puts text on the clipboard; the flag is true for two seconds after it got there. */
export function useCopy(): readonly [copied: boolean, copy: (text: string) => void] {
  const [copiedAt, setCopiedAt] = useState<number | null>(null);
  useEffect(() => {
    if (copiedAt === null) return undefined;
    const timer = setTimeout(() => setCopiedAt(null), shownFor);
    return () => clearTimeout(timer);
  }, [copiedAt]);
  const copy = useCallback((text: string) => {
    if (copyText(text)) setCopiedAt(Date.now());
  }, []);
  return [copiedAt !== null, copy];
}

/**
 * The page is granted no clipboard permission, so that nothing in it can read what the person copied elsewhere.
 * The `copy` command needs none: it runs within the person's own click, and can only write.
 */
function copyText(text: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    written = true;
  };
  document.addEventListener('copy', write, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the successor asks for a permission that is denied here
  document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
  return written;
}

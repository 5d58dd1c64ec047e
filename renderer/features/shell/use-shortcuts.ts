import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { commandFor } from '../../../shared/commands';
import { useCommandActs } from '../commands/use-command-acts';

/**
 * Keys and mouse buttons that every page knows: those of the commands, `?` for the keyboard map, back and forth through
 * the pages. What is carried out here does not come from the application menu once more.
 */
export function useShortcuts(): void {
  const acts = useCommandActs();
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A dialog is a place of its own: nothing behind it moves.
      if (event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]:not(.toast)')) return;
      const command = commandFor(event) ?? (event.key === '?' && !isTyping(event.target) ? 'show-keys' : null);
      if (command !== null) {
        event.preventDefault();
        acts[command].run();
      } else if (event.altKey && !event.ctrlKey && !event.metaKey && isSideways(event.key)) {
        event.preventDefault();
        void navigate(event.key === 'ArrowLeft' ? -1 : 1);
      }
    };
    const onMouse = (event: MouseEvent): void => {
      if (event.button === 3) void navigate(-1);
      if (event.button === 4) void navigate(1);
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('mouseup', onMouse);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('mouseup', onMouse);
    };
  }, [acts, navigate]);
}

function isSideways(key: string): boolean {
  return key === 'ArrowLeft' || key === 'ArrowRight';
}

/** Whether a sign that is pressed is meant to be written. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName));
}

import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useAppDispatch } from '../../store/store';
import { searchAsked } from '../../store/view-slice';

/** Keys and mouse buttons that every page knows: search (Ctrl or ⌘ with F or K), back and forth through the pages. */
export function useShortcuts(): void {
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A dialog is a place of its own: nothing behind it moves.
      if (event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]:not(.toast)')) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.altKey && !event.shiftKey && ['f', 'k'].includes(event.key.toLowerCase())) {
        event.preventDefault();
        void navigate('/');
        dispatch(searchAsked());
      } else if (event.altKey && !command && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
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
  }, [dispatch, navigate]);
}

import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { assertNever } from '../../../shared/assert-never';
import type { MenuCommand } from '../../../shared/contract';
import { bridge } from '../../bridge';
import { useAppDispatch } from '../../store/store';
import { searchAsked } from '../../store/view-slice';
import { panelOpened, pasteAsked } from '../intake/imports-slice';
import { useCheckAll } from './use-check-all';
import { useExportTranscript } from './use-export-transcript';

/** Carries out what was chosen in the application menu. */
export function useMenuCommands(): void {
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const exportTranscript = useExportTranscript();
  const checkAll = useCheckAll();
  useEffect(() => {
    const carryOut = (command: MenuCommand): void => {
      switch (command) {
        case 'add-badges':
          dispatch(panelOpened());
          return;
        case 'paste-badge':
          dispatch(pasteAsked());
          return;
        case 'export-transcript':
          void exportTranscript('pdf');
          return;
        case 'find':
          void navigate('/');
          dispatch(searchAsked());
          return;
        case 'show-transcript':
          void navigate('/');
          return;
        case 'show-trash':
          void navigate('/trash');
          return;
        case 'show-settings':
          void navigate('/settings');
          return;
        case 'check-all':
          void checkAll();
          return;
        default:
          assertNever(command);
      }
    };
    return bridge.on.menuCommand(carryOut);
  }, [dispatch, navigate, exportTranscript, checkAll]);
}

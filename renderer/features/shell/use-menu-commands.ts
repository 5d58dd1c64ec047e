import { useEffect } from 'react';
import { bridge } from '../../bridge';
import { useCommandActs } from '../commands/use-command-acts';

/** Carries out what was chosen in the application menu. */
export function useMenuCommands(): void {
  const acts = useCommandActs();
  useEffect(() => bridge.on.menuCommand((command) => acts[command].run()), [acts]);
}

import { keysShown } from '../../../shared/commands';
import './keys.css';

/** The keys of a command, as this platform writes them. */
export function Keys({ accelerator }: { readonly accelerator: string }) {
  const mac = navigator.userAgent.includes('Mac OS');
  return (
    <span className="keys" dir="ltr">
      {keysShown(accelerator, mac).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

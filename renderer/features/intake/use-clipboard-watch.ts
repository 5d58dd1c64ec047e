import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useToast } from '../../ui/toasts';
import { useReadOnly } from '../keep/read-only';
import { importClipboard } from './start-import';
import { useImportDispatch, useImports } from './use-imports';

/**
 * While the person has switched it on: looks at the clipboard each time the window gets the focus, and asks when there is
 * a badge or an address on it. The same thing is asked about once.
 */
export function useClipboardWatch(): void {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const { show } = useToast();
  const { clipboardWatch } = useImports();
  const watching = !useReadOnly() && clipboardWatch;
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!watching) return undefined;
    async function look(): Promise<void> {
      const found = await bridge.intake.look();
      if (!found.ok || found.value.kind === 'nothing' || asked.current.has(found.value.mark)) return;
      asked.current.add(found.value.mark);
      const message =
        found.value.kind === 'badge'
          ? t('intake:clipboardBadge', { count: found.value.count })
          : t('intake:clipboardAddress', { host: found.value.host });
      show({ message, action: { label: t('intake:add'), onPress: () => void dispatch(importClipboard()) } });
    }
    const onFocus = (): void => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [watching, dispatch, show, t]);
}

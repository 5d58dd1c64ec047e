import { Download, Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../shared/declared';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toasts';
import { BadgeSection } from '../badge/fact-list';
import { sizeInWords } from '../badge/moments';

/** The files that go with it, to be saved again. */
export function DeclaredFiles({ id, statement: { files } }: { readonly id: string; readonly statement: Statement }) {
  const { t, i18n } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  async function save(sha256: string): Promise<void> {
    const saved = await bridge.declared.saveFile(id, sha256);
    if (!saved.ok) toast.show({ message: t('declared:notSaved', { reason: words(saved.error) }) });
    else if (saved.value) toast.show({ message: t('declared:saved', { path: saved.value.path }) });
  }
  return (
    <BadgeSection title={t('declared:filesTitle')}>
      <p className="aside">{t(files.length === 0 ? 'declared:noFiles' : 'declared:filesText')}</p>
      <ul className="declared-files">
        {files.map(({ name, size, sha256 }) => (
          <li key={sha256}>
            <Paperclip aria-hidden="true" />
            <bdi className="declared-file-name">{name}</bdi>
            <span className="declared-file-size">{sizeInWords(size, i18n.language)}</span>
            <Button
              icon={<Download aria-hidden="true" />}
              aria-label={t('declared:saveFile', { name })}
              onPress={() => void save(sha256)}
            >
              {t('declared:save')}
            </Button>
          </li>
        ))}
      </ul>
    </BadgeSection>
  );
}

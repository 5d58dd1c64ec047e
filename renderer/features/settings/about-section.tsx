import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { About } from '../../../shared/contract';
import { IconButton } from '../../ui/icon-button';
import { useCopy } from '../../ui/use-copy';
import { SettingsSection } from './settings-section';

export function AboutSection({ about }: { readonly about: About }) {
  const { t } = useTranslation();
  const [copied, copy] = useCopy();
  return (
    <SettingsSection title={t('settings:aboutTitle')} text={t('settings:aboutText')}>
      <dl className="about">
        <div>
          <dt>{t('settings:version')}</dt>
          <dd>{about.version}</dd>
        </div>
        <div>
          <dt>{t('settings:electron')}</dt>
          <dd>{about.electron}</dd>
        </div>
        <div>
          <dt>{t('settings:walletFolder')}</dt>
          <dd className="about-folder">
            <code dir="ltr">{about.walletFolder}</code>
            <IconButton
              label={copied ? t('settings:copied') : t('settings:copyFolder')}
              icon={copied ? <Check /> : <Copy />}
              onPress={() => copy(about.walletFolder)}
            />
          </dd>
        </div>
      </dl>
    </SettingsSection>
  );
}

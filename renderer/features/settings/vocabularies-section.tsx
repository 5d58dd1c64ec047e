import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useMoments } from '../badge/use-moments';
import { KeptList, NamedCode } from './kept-list';
import { SettingsSection } from './settings-section';
import { useTrust } from './use-trust';

/** JSON-LD contexts of the earner's own, each for one address. */
export function VocabulariesSection() {
  const { t } = useTranslation();
  const moments = useMoments();
  const { view, error, add, remove } = useTrust();
  const [url, setUrl] = useState('');

  async function choose(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const added = await add(bridge.trust.addContext(url.trim()), (context) =>
      t('settings:vocabularyAdded', { url: context.url }),
    );
    if (added) setUrl('');
  }

  return (
    <SettingsSection title={t('settings:vocabulariesTitle')} text={t('settings:vocabulariesText')} isKept>
      {view && (
        <KeptList
          label={t('settings:vocabularies')}
          none={t('settings:vocabulariesNone')}
          items={view.contexts.map((context) => ({
            id: context.url,
            name: context.url,
            notes: [
              t('settings:fromFile', { file: context.fileName, date: moments.day(context.addedAt) }),
              <NamedCode key="hash" name={t('settings:hash')} code={context.sha256} />,
            ],
            removeLabel: t('settings:vocabularyRemove', { url: context.url }),
            onRemove: () => void remove('context', context.url, t('settings:vocabularyRemoved', { url: context.url })),
          }))}
        />
      )}
      <form className="email-add" onSubmit={(event) => void choose(event)} noValidate>
        <TextField
          label={t('settings:vocabularyAddress')}
          type="url"
          value={url}
          onChange={setUrl}
          maxLength={2048}
          error={error}
        />
        <Button variant="secondary" type="submit" isDisabled={url.trim() === ''}>
          {t('settings:vocabularyChoose')}
        </Button>
      </form>
    </SettingsSection>
  );
}

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PinnedIssuer, RegistryView } from '../../../shared/trust';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import type { Moments } from '../badge/moments';
import { useMoments } from '../badge/use-moments';
import { KeptList, NamedCode } from './kept-list';
import { SettingsError, SettingsSection } from './settings-section';
import type { Trust } from './use-trust';
import { useTrust } from './use-trust';

/** Whom the earner lets vouch for issuers: issuers pinned on badges, and registries imported from files. */
export function TrustSection() {
  const { t } = useTranslation();
  const moments = useMoments();
  const trust = useTrust();
  const { view, error } = trust;
  const importRegistry = () =>
    trust.add(bridge.trust.importRegistry(), ({ name, entries }) =>
      t('settings:registryAdded', { name, count: entries }),
    );
  return (
    <SettingsSection title={t('settings:trustTitle')} text={t('settings:trustText')} isKept>
      {view && (
        <>
          <KeptList
            label={t('settings:pins')}
            none={t('settings:pinsNone')}
            items={view.pins.map((pin) => pinItem(pin, trust, t, moments))}
          />
          <KeptList
            label={t('settings:registries')}
            none={t('settings:registriesNone')}
            items={view.registries.map((registry) => registryItem(registry, trust, t, moments))}
          />
        </>
      )}
      <SettingsError words={error} />
      <div>
        <Button onPress={() => void importRegistry()}>{t('settings:registryImport')}</Button>
      </div>
    </SettingsSection>
  );
}

function pinItem(pin: PinnedIssuer, trust: Trust, t: TFunction, moments: Moments) {
  const name = pin.name ?? pin.id;
  return {
    id: pin.id,
    name,
    notes: [
      t('settings:pinnedOn', { date: moments.day(pin.pinnedAt) }),
      <NamedCode key="id" name={t('settings:pinId')} code={pin.id} />,
      ...(pin.key === null ? [] : [<NamedCode key="key" name={t('settings:pinKey')} code={pin.key} />]),
    ],
    removeLabel: t('settings:pinRemove', { name }),
    onRemove: () => void trust.remove('pinned-issuer', pin.id, t('settings:pinRemoved', { name })),
  };
}

function registryItem(registry: RegistryView, trust: Trust, t: TFunction, moments: Moments) {
  const { id, name, fileName, importedAt, updated, entries, left, anchors } = registry;
  return {
    id,
    name,
    notes: [
      t('settings:registryEntries', { count: entries }),
      ...(left > 0 ? [t('settings:registryLeft', { count: left })] : []),
      ...(anchors.length > 0 ? [t('settings:registryAnchors', { anchors: anchors.join(', ') })] : []),
      t('settings:fromFile', { file: fileName, date: moments.day(importedAt) }),
      ...(updated === null ? [] : [t('settings:registryUpdated', { date: moments.day(updated) })]),
      <NamedCode key="hash" name={t('settings:hash')} code={id} />,
    ],
    removeLabel: t('settings:registryRemove', { name }),
    onRemove: () => void trust.remove('registry', id, t('settings:registryRemoved', { name })),
  };
}

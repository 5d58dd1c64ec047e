import { defaultSettings, type Settings } from '../../../shared/settings';
import { type Inside, nextRevision } from '../inside';
import { bytesOf, integerOf } from '../rows';
import { places } from './stored';

/** The earner's settings; the usual ones where none were saved, or where those saved do not open. */
export function readSettings({ store, sealer }: Inside): Settings {
  const row = store.get("SELECT revision, sealed FROM settings WHERE key = 'settings'");
  if (row === null) return defaultSettings;
  const saved = sealer.openJson<Partial<Settings>>(places.settings(integerOf(row, 'revision')), bytesOf(row, 'sealed'));
  return { ...defaultSettings, ...saved };
}

export function saveSettings(inside: Inside, settings: Settings): void {
  inside.store.transaction(() => {
    const revision = nextRevision(inside);
    const sealed = inside.sealer.sealJson(places.settings(revision), settings);
    inside.store.run("INSERT OR REPLACE INTO settings (key, revision, sealed) VALUES ('settings', ?, ?)", [
      revision,
      sealed,
    ]);
  });
}

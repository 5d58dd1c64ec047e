import { english } from '../../shared/catalogues/english';
import { loadCatalogues } from '../../shared/catalogues/load';
import { createMessages, type Translate } from '../../shared/messages';

/** What the main process says itself (menus, system dialogs), in the language the person reads now. */
export interface Speech {
  readonly translate: Translate;
  /** Another language, a BCP 47 tag; `spoken` is called when its texts are there. */
  readonly speak: (locale: string, spoken: () => void) => void;
}

/** English until the texts of a language are loaded, which no window waits for; made ready when something is said. */
export function createSpeech(): Speech {
  let locale = 'en';
  let messages: ReturnType<typeof createMessages> | null = null;
  return {
    translate(key, params) {
      messages ??= createMessages('en', english);
      return messages.t(key, { ...params });
    },
    speak(wanted, spoken) {
      locale = wanted;
      void loadCatalogues(wanted).then((catalogues) => {
        if (locale !== wanted) return;
        messages = createMessages(wanted, catalogues);
        spoken();
      });
    },
  };
}

import { english } from '../../shared/catalogues/english';
import { loadCatalogues } from '../../shared/catalogues/load';
import { createMessages, type Translate } from '../../shared/messages';

/** What the main process says itself (menus, system dialogs), in the language the person reads now. */
export interface Speech {
  /** A BCP 47 tag. */
  readonly locale: () => string;
  readonly translate: Translate;
  /** Another language; `spoken` is called when its texts are there. */
  readonly speak: (locale: string, spoken: () => void) => void;
}

/** English until the texts of the language are loaded, which no window waits for. */
export function createSpeech(first: string): Speech {
  let locale = first;
  let messages = createMessages(first, english);
  return {
    locale: () => locale,
    translate: (key, params) => messages.t(key, { ...params }),
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

import type { About } from '../../shared/contract';
import { success } from '../../shared/result';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

type AppChannel = Extract<keyof Handlers, `app.${string}` | 'link.open'>;

export function appHandlers(about: () => About, shown: () => void, desktop: Desktop): Pick<Handlers, AppChannel> {
  return {
    'app.about': () => success(about()),
    'app.shown': () => {
      shown();
      return success(null);
    },
    'link.open': (text) => desktop.openLink(text),
  };
}

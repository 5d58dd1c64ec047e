import type { About } from '../../shared/contract';
import { success } from '../../shared/result';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

export function appHandlers(about: () => About, desktop: Desktop): Pick<Handlers, 'app.about' | 'link.open'> {
  return {
    'app.about': () => success(about()),
    'link.open': (text) => desktop.openLink(text),
  };
}

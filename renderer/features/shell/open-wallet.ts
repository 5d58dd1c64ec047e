import { bridge } from '../../bridge';
import { createReadModel, type ReadModel } from '../../read-model/read-model';
import { startSync } from '../../read-model/sync';
import { createStore, type Store } from '../../store/store';
import { recalled } from '../../store/view-slice';
import { loadSettings } from '../settings/use-settings';

/** What the page holds of a wallet while it is open. */
export interface OpenWallet {
  readonly model: ReadModel;
  readonly store: Store;
  /** Settled when there is something to draw, or when that takes longer than anybody should look at nothing. */
  readonly begun: Promise<unknown>;
  /** Told when the page has drawn it for the first time; the rest is read after that. */
  readonly drawn: () => void;
  readonly end: () => void;
}

/** So many milliseconds a window stays empty at the most. */
const patience = 200;

let ahead: OpenWallet | null = null;

/** Asks for what the first picture of an open wallet needs, before there is anything to draw it in. */
export function openAhead(): Promise<unknown> {
  ahead = openWallet();
  return ahead.begun;
}

/** The wallet that was opened ahead, once; later and otherwise a new one. */
export function takeWallet(): OpenWallet {
  const taken = ahead ?? openWallet();
  ahead = null;
  return taken;
}

function openWallet(): OpenWallet {
  const model = createReadModel();
  const store = createStore();
  let drawn: () => void = () => undefined;
  const isDrawn = new Promise<void>((settle) => {
    drawn = settle;
  });
  const filled = new Promise<void>((settle) => {
    const leave = model.subscribe(() => {
      leave();
      settle();
    });
  });
  const end = startSync(model, bridge, isDrawn);
  const settings = store.dispatch(loadSettings()).then(() => recallView(store));
  const late = new Promise((settle) => setTimeout(settle, patience));
  return { model, store, begun: Promise.race([Promise.all([filled, settings]), late]), drawn, end };
}

/** As the earner looked at it last: before anything is drawn, which would be drawn anew otherwise. */
function recallView(store: Store): void {
  const { settings } = store.getState();
  store.dispatch(recalled(settings.kind === 'ready' ? (settings.settings.view ?? null) : null));
}

import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';

type RecordsChannel = Extract<keyof Handlers, `records.${string}`>;

export function recordsHandlers(session: RemoteWallet): Pick<Handlers, RecordsChannel> {
  return {
    'records.changes': (since, limit) => session.changes(since, limit),
    'records.rows': (since, limit) => session.rows(since, limit),
    'records.front': () => session.front(),
    'records.rememberFront': (stacks) => session.rememberFront(stacks),
    'records.detail': (id) => session.detail(id),
    'records.trash': (ids) => session.trash(ids),
    'records.restore': (ids) => session.restore(ids),
    'records.erase': (ids) => session.erase(ids),
    'records.check': (ids, asked) => session.check(ids, asked),
    'records.refresh': (id) => session.refresh(id),
    'records.separate': (ids) => session.separate(ids),
    'records.join': (ids) => session.join(ids),
  };
}

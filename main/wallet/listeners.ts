/** A list of listeners of one kind. A listener that throws does not keep the others from hearing. */
export interface Listeners<T> {
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
}

export function createListeners<T>(onFault: (fault: unknown) => void = () => undefined): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(value) {
      for (const listener of [...all]) {
        try {
          listener(value);
        } catch (fault) {
          onFault(fault);
        }
      }
    },
  };
}

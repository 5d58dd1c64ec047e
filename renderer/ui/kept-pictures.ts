import { createContext } from 'react';

/** Pictures that were shown last, about seven screens of them; what one takes in memory is its file. */
const atMost = 120;

/** Which picture: of a record, in the state it has at this revision. */
export interface PictureKey {
  readonly id: string;
  readonly revision: number;
}

/**
 * Pictures of badges as elements, the last shown ones kept: shown again, as at each second letter of a search, they need
 * neither be asked for nor decoded.
 */
export interface KeptPictures {
  /** The element of a picture. One that stands somewhere else at this moment is left there, and another is made. */
  readonly take: (key: PictureKey) => HTMLImageElement;
}

interface Kept {
  readonly element: HTMLImageElement;
  readonly revision: number;
}

export function createKeptPictures(): KeptPictures {
  const kept = new Map<string, Kept>();
  function keep(id: string, one: Kept): void {
    kept.delete(id);
    kept.set(id, one);
    const [oldest] = kept.keys();
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest);
  }
  /** Most changes of a record leave its picture as it was: the old one stands until the new one has come. */
  function renew(key: PictureKey, old: HTMLImageElement): void {
    const element = pictureOf(key.id);
    element.addEventListener('load', () => {
      for (const name of ['width', 'height', 'alt'] as const) element.setAttribute(name, old.getAttribute(name) ?? '');
      old.replaceWith(element);
      keep(key.id, { element, revision: key.revision });
    });
  }
  return {
    take: (key) => {
      const { id, revision } = key;
      const found = kept.get(id);
      if (!found || found.element.isConnected) {
        const element = pictureOf(id);
        if (found) return element;
        keep(id, { element, revision });
        element.addEventListener('error', () => kept.delete(id));
        return element;
      }
      keep(id, { element: found.element, revision });
      if (found.revision !== revision) renew(key, found.element);
      return found.element;
    },
  };
}

/** SECURITY: always `<img>`, so that nothing in an SVG can run or load. */
function pictureOf(id: string): HTMLImageElement {
  const element = new Image();
  element.className = 'badge-picture';
  element.decoding = 'async';
  element.draggable = false;
  element.src = `app://lapel/image/${id}`;
  return element;
}

/** A page lives as long as its wallet is open, so it keeps no picture longer. */
export const KeptPicturesContext = createContext(createKeptPictures());

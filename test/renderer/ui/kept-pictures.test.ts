import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeptPictures } from '../../../renderer/ui/kept-pictures';

/** An `<img>` as far as it is needed: it tells what is asked for, and stands somewhere or not. */
class FakeImage extends EventTarget {
  static asked: string[] = [];
  isConnected = false;
  replaced: unknown = null;
  readonly #attributes = new Map<string, string>();
  set src(address: string) {
    FakeImage.asked.push(address);
  }
  getAttribute = (name: string) => this.#attributes.get(name) ?? null;
  setAttribute = (name: string, value: string) => this.#attributes.set(name, value);
  replaceWith = (other: unknown) => (this.replaced = other);
}

vi.stubGlobal('Image', FakeImage);
const take = (pictures: ReturnType<typeof createKeptPictures>, id: string, revision = 1) =>
  pictures.take({ id, revision }) as unknown as FakeImage;

describe('kept pictures', () => {
  beforeEach(() => void (FakeImage.asked = []));

  it('are asked for once', () => {
    const pictures = createKeptPictures();
    expect(take(pictures, 'a')).toBe(take(pictures, 'a'));
    expect(FakeImage.asked).toEqual(['app://lapel/image/a']);
  });

  it('stand in one place at a time', () => {
    const pictures = createKeptPictures();
    const one = take(pictures, 'a');
    one.isConnected = true;
    expect(take(pictures, 'a')).not.toBe(one);
    one.isConnected = false;
    expect(take(pictures, 'a')).toBe(one);
  });

  it('are shown until the one of a new revision has come', () => {
    const pictures = createKeptPictures();
    const old = take(pictures, 'a');
    old.setAttribute('alt', 'Badge picture: A');
    const added = vi.spyOn(FakeImage.prototype, 'addEventListener');
    expect(take(pictures, 'a', 2)).toBe(old);
    const fresh = added.mock.contexts.at(-1) as FakeImage;
    added.mockRestore();
    expect(FakeImage.asked).toHaveLength(2);
    fresh.dispatchEvent(new Event('load'));
    expect(old.replaced).toBe(fresh);
    expect(fresh.getAttribute('alt')).toBe('Badge picture: A');
    expect(take(pictures, 'a', 2)).toBe(fresh);
    expect(FakeImage.asked).toHaveLength(2);
  });

  it('are not kept where they could not be shown', () => {
    const pictures = createKeptPictures();
    const broken = take(pictures, 'a');
    broken.dispatchEvent(new Event('error'));
    expect(take(pictures, 'a')).not.toBe(broken);
  });

  it('are the last hundred and twenty', () => {
    const pictures = createKeptPictures();
    const first = take(pictures, 'first');
    const second = take(pictures, 'second');
    for (let at = 0; at < 118; at += 1) take(pictures, String(at));
    take(pictures, 'first');
    take(pictures, 'one more');
    expect(take(pictures, 'first')).toBe(first);
    expect(take(pictures, 'second')).not.toBe(second);
  });
});

import { addressOfName, nameInAddress } from '../../../contracts/file-address';
import type { AddressOf } from './address-book';

type Shown = HTMLImageElement | HTMLMediaElement;

const isShown = (target: unknown): target is Shown => target instanceof HTMLImageElement || target instanceof HTMLMediaElement;

/** A picture that is shown by an address that ran out, or by a plain one before publication, is asked for once more. */
export const recoverFiles = (addressOf: AddressOf): void => {
  const tried = new WeakMap<Shown, string>();
  // Errors of elements do not rise; they are met on the way down.
  document.addEventListener('error', ({ target }) => {
    if (!isShown(target)) return;
    const { src } = target;
    const { origin, pathname } = new URL(src || 'about:blank', window.location.origin);
    const name = origin === window.location.origin ? nameInAddress(pathname) : null;
    if (name === null || tried.get(target) === src) return;
    void addressOf(addressOfName(name)).then((address) => {
      const full = new URL(address, window.location.origin).href;
      if (target.src !== src || full === src || !address.includes('?')) return;
      tried.set(target, full);
      target.src = full;
    });
  }, true);
};

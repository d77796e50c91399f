import { useEffect, useRef, useSyncExternalStore } from 'react';

let unread = 0;
/** Grows with every change of notices on this page, so that lists know that they are old. */
let round = 0;
let ask: () => void = () => undefined;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** One number for the bell, the page and the home page, however often core mounts them anew. */
export const useUnread = (): number => useSyncExternalStore(subscribe, () => unread);

/** Loads a list anew when something of it was read or told since. */
export const useFresh = (reload: () => void): void => {
  const current = useSyncExternalStore(subscribe, () => round);
  const seen = useRef(current);
  useEffect(() => {
    if (seen.current === current) return;
    seen.current = current;
    reload();
  }, [current, reload]);
};

export const setUnread = (count: number): void => {
  if (count === unread) return;
  unread = count;
  round += 1;
  for (const listener of listeners) listener();
};

/** Who asks the server, registered by what stands on every page. */
export const askWith = (asker: () => void): void => {
  ask = asker;
};

/** Asks anew, after this page has marked something as read. */
export const askAgain = (): void => ask();

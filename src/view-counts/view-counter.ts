import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { addViews } from '../plugins/statistics/server/public';
import { isView } from './domain/is-view';
import { Tally, type ShownKey } from './domain/tally';

/** Under this name other code finds the running counter: `strapi.get(VIEW_COUNTER)`. */
export const VIEW_COUNTER = 'congtinh.view-counter';

/** A crash of the process loses at most what was counted in so long. */
const EVERY_MS = 10_000;
/** So many different things are counted between two times of storing; more are stored at once. */
const MOST = 20_000;

/** Counts views in memory and adds them to the database now and then (ADR 0046). */
export interface ViewCounter {
  /** An answer went out on a day (ISO, Asia/Ho_Chi_Minh) that shows this. */
  note(request: Pick<IncomingMessage, 'method' | 'headers'>, shown: ShownKey | null, day: string): void;
  /** Stores what was counted so far. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export const createViewCounter = (strapi: Core.Strapi): ViewCounter => {
  const tally = new Tally(MOST);
  let storing: Promise<void> = Promise.resolve();

  const store = async (): Promise<void> => {
    const { counts, lost } = tally.take();
    if (lost > 0) strapi.log.warn(`${lost} views were not counted: more than ${MOST} things were looked at before they could be stored`);
    try {
      await addViews(strapi, counts);
    } catch (error) {
      tally.giveBack(counts);
      strapi.log.warn(`views could not be stored and are kept for the next time: ${(error as Error).message}`);
    }
  };
  const flush = (): Promise<void> => (storing = storing.then(store));
  const timer = setInterval(() => void flush(), EVERY_MS);
  timer.unref();

  const count = (shown: ShownKey, day: string): void => {
    const before = tally.size;
    tally.add(day, shown);
    if (before < MOST && tally.size === MOST) void flush();
  };
  return {
    note: (request, shown, day) => { if (shown !== null && isView(request)) count(shown, day); },
    flush,
    stop: async () => {
      clearInterval(timer);
      await flush();
    },
  };
};

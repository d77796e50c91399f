import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { askWith, setUnread } from './unread';

const EVERY_MS = 60_000;
/** A page that nobody has touched for so long asks no more: asking would keep an abandoned session alive. */
const AWAY_MS = 15 * 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'focus'] as const;

interface CountAnswer { readonly meta: { readonly unread: number } }

/** Keeps the number of unread notices fresh while somebody sits before the page. */
export const usePolling = (): void => {
  const { get } = useFetchClient();
  const touched = useRef(Date.now());
  const asked = useRef(0);

  useEffect(() => {
    const ask = (): void => {
      asked.current = Date.now();
      get<CountAnswer>('/notices/count').then(({ data }) => setUnread(data.meta.unread), () => undefined);
    };
    const askWhenDue = (): void => {
      const here = document.visibilityState === 'visible' && Date.now() - touched.current < AWAY_MS;
      if (here && Date.now() - asked.current >= EVERY_MS) ask();
    };
    const touch = (): void => {
      touched.current = Date.now();
      askWhenDue();
    };
    askWith(ask);
    ask();
    const timer = window.setInterval(askWhenDue, EVERY_MS / 4);
    document.addEventListener('visibilitychange', askWhenDue);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, { passive: true });
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', askWhenDue);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch);
    };
  }, [get]);
};

import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';

const TELL_EVERY_MS = 60_000;
const LOOK_EVERY_MS = 15_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'focus'] as const;

/**
 * Tells the server that somebody sits here and types, which it cannot see; and asks it once when nobody does any more: it
 * then answers that the session has ended, and core shows the sign-in page. Only where sessions end by idleness.
 */
export const useSignsOfLife = (idleMinutes: number | null): void => {
  const { get } = useFetchClient();
  const touched = useRef(Date.now());
  const told = useRef(Date.now());
  const left = useRef(false);

  useEffect(() => {
    if (idleMinutes === null) return undefined;
    const tell = (): void => {
      told.current = Date.now();
      get('/accounts/me').catch(() => undefined);
    };
    const touch = (): void => {
      touched.current = Date.now();
      left.current = false;
      if (Date.now() - told.current >= TELL_EVERY_MS) tell();
    };
    // The last sign may have come a minute after what the server knows.
    const limit = idleMinutes * 60_000 + TELL_EVERY_MS + LOOK_EVERY_MS;
    const timer = window.setInterval(() => {
      if (left.current || Date.now() - touched.current < limit) return;
      left.current = true;
      tell();
    }, LOOK_EVERY_MS);
    for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touch);
    };
  }, [get, idleMinutes]);
};

import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { EXPIRES_AFTER_SECONDS, HEARTBEAT_SECONDS, type HeartbeatBody, type PresenceMode, type PresentPerson } from '../../../contracts';

const randomName = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Tells the server that this view shows a document and answers who else has it open; empty when nobody or when the
 * server cannot be asked. Plain `fetch`, not core's client: a heartbeat must not renew the session of somebody who left his desk.
 */
export const usePresence = (contentType: string, documentId: string, mode: PresenceMode): readonly PresentPerson[] => {
  const token = useAuth('usePresence', (state) => state.token);
  const [people, setPeople] = useState<readonly PresentPerson[]>([]);
  const tab = useRef('');
  if (tab.current === '') tab.current = randomName();
  const current = useRef({ token, mode });
  current.current = { token, mode };
  const beatNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    let alive = true;
    let heard = 0;
    const send = async (saying: HeartbeatBody['mode']): Promise<void> => {
      if (!current.current.token) return;
      const body: HeartbeatBody = { contentType, documentId, tab: tab.current, mode: saying };
      const response = await fetch('/presence/heartbeat', {
        method: 'POST', keepalive: true, body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${current.current.token}` },
      }).catch(() => null);
      if (!alive || saying === 'gone') return;
      if (response?.ok) {
        heard = Date.now();
        const { data } = (await response.json()) as { data: PresentPerson[] };
        if (alive) setPeople(data);
      } else if (Date.now() - heard > EXPIRES_AFTER_SECONDS * 1000) setPeople([]);
    };
    // A hidden tab is not looked at; unsaved changes in it still are somebody's work.
    const beat = () => void send(document.hidden && current.current.mode === 'looking' ? 'gone' : current.current.mode);
    beatNow.current = beat;
    const onLeave = () => void send('gone');
    const timer = window.setInterval(() => {
      if (!document.hidden || current.current.mode === 'editing') beat();
    }, HEARTBEAT_SECONDS * 1000);
    document.addEventListener('visibilitychange', beat);
    window.addEventListener('pagehide', onLeave);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
      window.removeEventListener('pagehide', onLeave);
      alive = false;
      onLeave();
    };
  }, [contentType, documentId]);

  // At once when the view opens and when looking turns into editing; nobody should have to wait for the next beat.
  useEffect(() => {
    beatNow.current();
  }, [contentType, documentId, mode]);

  return people;
};

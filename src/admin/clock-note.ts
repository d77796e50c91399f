import en from './translations/en.json';
import vi from './translations/vi.json';

/** The panel's translations live inside React; this note stands outside and takes its sentence itself. */
const sentence = (now: Date): string => {
  const isVietnamese = document.documentElement.lang !== 'en';
  const format = new Intl.DateTimeFormat(isVietnamese ? 'vi-VN' : 'en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
  return (isVietnamese ? vi : en)['clock.note'].replace('{now}', format.format(now));
};

/**
 * Says on every screen that the business clock does not show real time (the demo lives in February 2025).
 * Plain DOM, because the panel offers no place that stays on every page, the sign-in page included.
 */
export const showClockNote = async (): Promise<void> => {
  const response = await fetch('/platform/clock');
  if (!response.ok) return;
  const { data } = (await response.json()) as { data: { now: string; shifted: boolean } };
  if (!data.shifted) return;

  const ahead = new Date(data.now).getTime() - Date.now();
  const note = document.createElement('p');
  note.setAttribute('role', 'note');
  Object.assign(note.style, {
    position: 'fixed', right: '0', bottom: '0', zIndex: '3', margin: '0', padding: '4px 10px', fontSize: '12px',
    fontFamily: 'sans-serif', color: '#32324d', background: '#fdf4dc', borderTopLeftRadius: '4px', pointerEvents: 'none',
  });
  const tell = () => {
    note.textContent = sentence(new Date(Date.now() + ahead));
  };
  tell();
  window.setInterval(tell, 30_000);
  document.body.append(note);
};

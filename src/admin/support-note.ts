import en from './translations/en.json';
import vi from './translations/vi.json';

interface Contact { readonly office: string; readonly phone: string; readonly email: string; readonly hours: string }

const SIGN_IN = /\/auth\//;
const MARK = 'data-support-note';

const element = (tag: string, text: string, style: Partial<CSSStyleDeclaration> = {}): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  Object.assign(made.style, style);
  return made;
};

const link = (href: string, text: string): HTMLElement => {
  const made = element('a', text, { color: '#4945ff' });
  made.setAttribute('href', href);
  return made;
};

const noteOf = (contacts: readonly Contact[]): HTMLElement => {
  const words = document.documentElement.lang === 'en' ? en : vi;
  const note = element('section', '', { margin: '16px auto 48px', maxWidth: '55rem', padding: '0 24px', fontFamily: 'inherit', fontSize: '14px', lineHeight: '1.6', color: '#32324d', textAlign: 'center' });
  note.setAttribute(MARK, '');
  note.setAttribute('aria-label', words['support.title']);
  note.append(element('h2', words['support.title'], { fontWeight: '600', fontSize: '14px' }));
  for (const { office, phone, email, hours } of contacts) {
    const line = element('p', `${office}: `);
    line.append(link(`tel:${phone.replace(/\s/g, '')}`, phone), ' · ', link(`mailto:${email}`, email), element('br', ''), hours);
    note.append(line);
  }
  return note;
};

/**
 * PR-6: says on the sign-in pages whom to call. Plain DOM, because the panel offers no place there; it is put at the end
 * of the page's own `main` and goes with it.
 */
export const showSupportNote = async (): Promise<void> => {
  const response = await fetch('/accounts/support');
  if (!response.ok) return;
  const { data } = (await response.json()) as { data: readonly Contact[] };
  if (data.length === 0) return;
  const place = (): void => {
    const there = document.querySelector(`[${MARK}]`);
    if (!SIGN_IN.test(window.location.pathname)) {
      there?.remove();
      return;
    }
    const main = document.querySelector('main');
    if (main && !there) main.append(noteOf(data));
  };
  place();
  new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
};

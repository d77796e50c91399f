import en from '../translations/en.json';
import vi from '../translations/vi.json';
import { forgetAll, holdsKeptText, keptOf } from './kept-texts';
import { isSessionDead } from './session';

const words = (): Record<string, string> => (document.documentElement.lang === 'en' ? en : vi);

/**
 * A deliberate sign-out asks what becomes of the texts kept in this browser: on a shared computer they should go.
 * Plain DOM, because the panel offers no place that stays while it signs out. Escape keeps: nothing is lost by accident.
 */
const ask = (titles: readonly string[]): Promise<'keep' | 'remove'> => new Promise((resolve) => {
  const t = words();
  const dialog = document.createElement('dialog');
  const make = (tag: string, text: string, style = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.setAttribute('style', style);
    return element;
  };
  const button = (text: string, answer: 'keep' | 'remove', style: string): HTMLElement => {
    const element = make('button', text, `font: inherit; padding: 8px 14px; border-radius: 4px; cursor: pointer; ${style}`);
    element.addEventListener('click', () => dialog.close(answer));
    return element;
  };
  dialog.setAttribute('style', 'max-width: min(48rem, calc(100vw - 32px)); border: 0; border-radius: 6px; padding: 24px; font: 14px/1.5 sans-serif; color: #32324d; background: #ffffff; box-shadow: 0 2px 15px rgba(33, 33, 52, 0.3);');
  const heading = make('h2', t['signout.title'] ?? '', 'font-size: 18px; font-weight: 600; margin: 0 0 8px;');
  heading.id = 'cong-tinh-sign-out';
  dialog.setAttribute('aria-labelledby', heading.id);
  const list = make('ul', '', 'margin: 8px 0 8px 20px; list-style: disc;');
  list.append(...titles.slice(0, 5).map((title) => make('li', title || (t['signout.untitled'] ?? ''))));
  const buttons = make('div', '', 'display: flex; gap: 8px; flex-wrap: wrap; margin-top: 16px;');
  buttons.append(
    button(t['signout.remove'] ?? '', 'remove', 'border: 1px solid #d02b20; background: #d02b20; color: #ffffff;'),
    button(t['signout.keep'] ?? '', 'keep', 'border: 1px solid #8e8ea9; background: #ffffff; color: #32324d;'),
  );
  dialog.append(heading, make('p', t['signout.body'] ?? '', 'margin: 0;'), list, buttons);
  dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'remove' ? 'remove' : 'keep');
  });
  document.body.append(dialog);
  dialog.showModal();
});

/** Who is signing out, by the very token of the request: no moderated form need be open for that. */
const accountOf = async (send: typeof window.fetch, headers: HeadersInit | undefined): Promise<number | null> => {
  const response = await send('/admin/users/me', { headers }).catch(() => null);
  const body = response?.ok ? ((await response.json()) as { data?: { id?: number } }) : null;
  return body?.data?.id ?? null;
};

/** Called before the sign-out is sent; an expired session keeps everything and asks nothing. */
export const beforeSignOut = async (send: typeof window.fetch, headers: HeadersInit | undefined): Promise<void> => {
  if (isSessionDead() || !holdsKeptText(window.localStorage)) return;
  const account = await accountOf(send, headers);
  const kept = account === null ? [] : keptOf(window.localStorage, account, Date.now());
  if (account === null || kept.length === 0) return;
  if ((await ask(kept.map(({ title }) => title))) === 'remove') forgetAll(window.localStorage, account);
};

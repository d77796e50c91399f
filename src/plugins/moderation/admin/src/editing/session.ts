/** Who is signed in, as the open form knows it; null while none is open. */
let account: number | null = null;
let dead = false;

const RETURN_KEY = 'cong-tinh.return-to';

/** Screens where somebody types for long: there he comes back to after signing in again. */
const TYPED_IN = ['/content-manager/', '/plugins/reporting/'] as const;

export const rememberAccount = (id: number): void => {
  account = id;
};

/** The server refused to renew the session: what follows is no deliberate sign-out, and the person should come back to where he was. */
export const sessionEnded = (): void => {
  dead = true;
  const { pathname, search } = window.location;
  if (account !== null && TYPED_IN.some((part) => pathname.includes(part))) {
    window.sessionStorage.setItem(RETURN_KEY, JSON.stringify({ account, address: `${pathname}${search}` }));
  }
};

export const sessionLives = (): void => {
  dead = false;
};

export const isSessionDead = (): boolean => dead;

/** Goes back to the form that an expired session interrupted, if the same person signed in. */
export const returnAfterSignIn = (userId: number): void => {
  const kept = window.sessionStorage.getItem(RETURN_KEY);
  window.sessionStorage.removeItem(RETURN_KEY);
  if (kept === null) return;
  const { account: before, address } = JSON.parse(kept) as { account: number; address: string };
  if (before !== userId || !address.startsWith('/')) return;
  // Core first stores the session and leaves the sign-in page; only then is there somewhere to go.
  let left = 50;
  const timer = window.setInterval(() => {
    left -= 1;
    if (window.location.pathname.includes('/auth/') && left > 0) return;
    window.clearInterval(timer);
    if (`${window.location.pathname}${window.location.search}` !== address) window.location.assign(address);
  }, 100);
};

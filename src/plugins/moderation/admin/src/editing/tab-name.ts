const TAB_KEY = 'cong-tinh.tab';

/** Name of this tab; a reload keeps it. */
export const tabName = (): string => {
  const known = window.sessionStorage.getItem(TAB_KEY);
  if (known) return known;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  window.sessionStorage.setItem(TAB_KEY, made);
  return made;
};

const FOCUSABLE = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), select:not([disabled]), [contenteditable=true], button:not([disabled]), [tabindex="0"]';

const inForm = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(`main form ${selector}`);

/** The field whose label reads like this; relations, media and rich text give their inputs no name. */
const byLabel = (label: string): HTMLElement | null => {
  const found = [...document.querySelectorAll<HTMLElement>('main form label, main form [data-field-label]')]
    .find((element) => element.textContent?.replace(/\*$/, '').trim() === label);
  // The rich text is no form element: it names its label itself.
  const editor = found?.id ? document.querySelector<HTMLElement>(`[contenteditable=true][aria-labelledby~="${CSS.escape(found.id)}"]`) : null;
  if (editor) return editor;
  for (let box: HTMLElement | null | undefined = found?.parentElement; box && box.tagName !== 'FORM'; box = box.parentElement) {
    const target = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => !found?.contains(element));
    if (target) return target;
  }
  return null;
};

/** Brings a field of the edit view on screen and puts the cursor into it. @returns whether it was found */
export const focusField = (path: string, label: string): boolean => {
  const name = CSS.escape(path);
  const named = inForm(`[name="${name}"]`);
  const target = named && named.offsetParent !== null && named.matches(FOCUSABLE) ? named : byLabel(label) ?? named;
  if (!target) return false;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return true;
};

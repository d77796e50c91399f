/** @typedef {Node | string | number | null | undefined | false | readonly any[]} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | (() => void)>} Attributes */

/** Where links and pictures may lead. */
const SAFE = /^(?:https?|mailto|tel):$/;

/** @param {string} address */
const safe = (address) => (URL.canParse(address, location.href) && SAFE.test(new URL(address, location.href).protocol) ? address : '#');

/** @param {Node} parent @param {readonly Child[]} children */
const fill = (parent, children) => {
  for (const child of children) {
    if (Array.isArray(child)) fill(parent, child);
    else if (child instanceof Node) parent.appendChild(child);
    else if (child !== null && child !== undefined && child !== false) parent.appendChild(new Text(`${child}`));
  }
};

/** @param {unknown} one @returns {one is Attributes} */
const isAttributes = (one) => typeof one === 'object' && one !== null && !(one instanceof Node) && !Array.isArray(one);

/**
 * Makes an element: `el('ul.titles', { lang: 'en' }, …)`. What comes from the API becomes text, never markup; null,
 * undefined and false stand for nothing; `onclick` is a listener.
 * @template {string} Selector
 * @param {Selector} selector @param {...(Child | Attributes)} rest attributes first, if any
 * @returns {Selector extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Selector] : HTMLElement}
 */
export const el = (selector, ...rest) => {
  const [name = '', ...classes] = selector.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  const [attributes, children] = isAttributes(rest[0]) ? [rest[0], rest.slice(1)] : [{}, rest];
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, /^(?:href|src)$/.test(key) ? safe(String(value)) : String(value));
  }
  fill(element, /** @type {Child[]} */ (children));
  return /** @type {any} */ (element);
};

/** @param {string} href @param {...Child} children */
export const link = (href, ...children) => el('a', { href }, children);

/** Things side by side, with no element around. @param {...Child} children */
export const all = (...children) => {
  const together = document.createDocumentFragment();
  fill(together, children);
  return together;
};

/** A wide table scrolls in its own frame, by keyboard too. @param {string} label @param {Element} table */
export const scrolling = (label, table) => el('div.scroll', { role: 'region', tabindex: 0, 'aria-label': label }, table);

/**
 * The only place where text of the API becomes markup: bodies are HTML that the portal cleaned when they were written, and
 * the policy of this page lets no script in them run. @param {string | null} html
 */
export const richText = (html) => {
  if (!html) return null;
  const text = el('div.text', ...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  for (const table of text.querySelectorAll('table')) {
    const mark = document.createComment('');
    table.replaceWith(mark);
    mark.replaceWith(scrolling('Bảng', table));
  }
  return text;
};

/** An element that index.html has. @param {string} id @returns {HTMLElement} */
export const byId = (id) => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
};

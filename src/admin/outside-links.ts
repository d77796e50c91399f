/** Core's pages advise, sell and document on hosts that staff cannot reach and that are not ours. Their links are not shown. */
const OUTSIDE = ['strapi.io', 'github.com/strapi', 'figma.com'];

/** One rule for the whole panel, because core offers no switch for each of them. */
export const hideOutsideLinks = (): void => {
  const style = document.createElement('style');
  style.textContent = `${OUTSIDE.map((host) => `a[href*="${host}"]`).join(', ')} { display: none !important; }`;
  document.head.append(style);
};

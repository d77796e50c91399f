/** Who sees the screen of sites at all; which sites and what one does there, the server decides by assignment. */
export const LOOK_AFTER = [{ action: 'plugin::component-pages.look-after', subject: null }];

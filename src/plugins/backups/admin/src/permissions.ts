/** Who sees this screen at all; the routes ask for an operator's assignment. */
export const OPERATE = [{ action: 'plugin::backups.operate', subject: null }];

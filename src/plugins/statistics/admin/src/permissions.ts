/** Who sees this screen at all; whose figures one reads there, the server decides by assignment. */
export const READ = [{ action: 'plugin::statistics.read', subject: null }];

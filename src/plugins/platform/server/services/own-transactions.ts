const paths = new Set<string>();

/**
 * Names a changing staff route that makes several transactions of its own: the request itself then runs in
 * none (ADR 0014). Each of its items must stand or fall by itself, with its own ledger entries. A plugin does
 * this in its `register`.
 */
export const registerOwnTransactions = (path: string): void => {
  paths.add(path);
};

export const hasOwnTransactions = (path: string): boolean => paths.has(path.replace(/\/+$/, ''));

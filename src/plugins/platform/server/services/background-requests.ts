const paths = new Set<string>();

/**
 * Names staff routes that a page asks by itself, without anybody doing anything: they are no sign that somebody still
 * sits there, and keep no session alive. A plugin does this in its `register`.
 */
export const registerBackgroundRequests = (...named: readonly string[]): void => {
  for (const path of named) paths.add(path);
};

export const isBackgroundRequest = (path: string): boolean => paths.has(path.replace(/\/+$/, ''));

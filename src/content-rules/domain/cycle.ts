/** Whether going up from `start` comes back to it or never ends; `parentOf` names the parent of a branch, or null. */
export const standsInCycle = (start: string, parentOf: (id: string) => string | null): boolean => {
  const seen = new Set<string>();
  for (let at: string | null = start; at !== null; at = parentOf(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
};

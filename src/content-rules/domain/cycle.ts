/**
 * Whether going up from `start` comes back to it. `parentsOf` names what stands directly above some branches: the draft and
 * the published row of one may hang on different ones.
 */
export const standsInCycle = async (start: string, parentsOf: (ids: readonly string[]) => Promise<readonly string[]>): Promise<boolean> => {
  const seen = new Set<string>();
  for (let at: readonly string[] = [start]; at.length > 0;) {
    const above = [...new Set(await parentsOf(at))];
    if (above.includes(start)) return true;
    at = above.filter((id) => !seen.has(id));
    for (const id of at) seen.add(id);
  }
  return false;
};

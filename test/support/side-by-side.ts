/** Requests on their way at once: more only queue in the one process that answers them. */
const LANES = 12;

/** Works through a list, some at a time; the first failure ends it, once what is on its way has come back. */
export async function sideBySide<T>(list: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = list[Symbol.iterator]();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && !failed; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

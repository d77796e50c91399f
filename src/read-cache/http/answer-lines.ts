const MOST_ADDRESSES = 500;

/**
 * Lines of the request log for answers that did not reach the application: one for each address and second, with how many
 * there were. A line for each would cost more than the answers.
 */
export const answerLines = (write: (line: string) => void): { note(method: string, url: string, status: number): void; stop(): void } => {
  const counts = new Map<string, number>();
  const flush = (): void => {
    for (const [line, times] of counts) write(times === 1 ? line : `${line} ×${times}`);
    counts.clear();
  };
  const timer = setInterval(flush, 1000);
  timer.unref();
  return {
    note: (method, url, status) => {
      const at = url.indexOf('?');
      const line = `${method} ${(at < 0 ? url : url.slice(0, at)).slice(0, 300)} (ready) ${status}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
      if (counts.size >= MOST_ADDRESSES) flush();
    },
    stop: () => {
      clearInterval(timer);
      flush();
    },
  };
};

import type { Change } from './items';

/** The body after a change. Throws when a piece to be replaced does not stand there exactly once. */
export const changedBody = (body: string, { body: pieces = [] }: Change): string =>
  pieces.reduce((text, { from, to }) => {
    const times = text.split(from).length - 1;
    if (times !== 1) throw new Error(`Demo data: «${from}» stands ${times} times in the body`);
    return text.replace(from, () => to);
  }, body);

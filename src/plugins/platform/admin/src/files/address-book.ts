import { addressOfName, nameInAddress } from '../../../contracts/file-address';

type Ask = (names: readonly string[]) => Promise<Readonly<Record<string, string>>>;

/** Gives the address under which the person at the screen may see a file of a text. */
export type AddressOf = (src: string) => Promise<string>;

const MOST = 50;
const GATHERING_MS = 20;
const SPARE_MS = 60_000;
const PUBLIC_MS = 5 * 60_000;

/** Until when an address may be shown; a plain one is asked for again too, because an item can be withdrawn. */
const goodUntil = (address: string, now: number): number => {
  const expiry = Number(/[?&]exp=(\d+)/.exec(address)?.[1] ?? 0);
  return expiry > 0 ? expiry * 1000 - SPARE_MS : now + PUBLIC_MS;
};

/**
 * A stored text names its pictures plainly, and a draft's pictures are not there for a plain address. Questions of one
 * moment go to the server together; what may not be seen, and what could not be asked, keeps its plain address.
 */
export const addressBook = (ask: Ask, now: () => number = Date.now): AddressOf => {
  const known = new Map<string, { readonly address: Promise<string>; until: number }>();
  const waiting: { readonly name: string; answer(address: string): void }[] = [];

  const settle = async (batch: typeof waiting): Promise<void> => {
    const addresses: Readonly<Record<string, string>> = await ask(batch.map(({ name }) => name)).catch(() => ({}));
    for (const { name, answer } of batch) {
      const address = addresses[name];
      const entry = known.get(name);
      if (address === undefined) known.delete(name);
      else if (entry) entry.until = goodUntil(address, now());
      answer(address ?? addressOfName(name));
    }
  };
  const send = (): void => {
    while (waiting.length > 0) void settle(waiting.splice(0, MOST));
  };

  return (src) => {
    const name = nameInAddress(src);
    if (name === null) return Promise.resolve(src);
    const before = known.get(name);
    if (before && before.until > now()) return before.address;
    const address = new Promise<string>((answer) => {
      if (waiting.length === 0) setTimeout(send, GATHERING_MS);
      waiting.push({ name, answer });
    });
    known.set(name, { address, until: Infinity });
    return address;
  };
};

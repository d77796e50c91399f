const SIGNED = /(\/uploads\/[A-Za-z0-9_.-]+\?v=[0-9a-z]+)&exp=\d+&sig=[A-Za-z0-9_-]+/g;

/** Gives every file, as long as its bytes are the same, the address that it had first. */
export const steadyAddresses = (): ((answer: string) => string) => {
  const first = new Map<string, string>();
  return (answer) => answer.replace(SIGNED, (address, bytes: string) => {
    const known = first.get(bytes) ?? address;
    first.set(bytes, known);
    return known;
  });
};

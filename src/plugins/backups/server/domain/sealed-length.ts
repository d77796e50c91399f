import { OVERHEAD, SEGMENT } from './sealed-stream';

/** Bytes that so many plain bytes, not compressed, have once they are sealed. */
export const sealedLength = (bytes: number): number => {
  const segments = Math.max(1, Math.ceil(bytes / SEGMENT));
  return bytes + OVERHEAD + (segments - 1) * 16;
};

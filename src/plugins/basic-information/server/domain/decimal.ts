/** Exact decimal arithmetic on the stored form of figures: whole numbers with a scale, never binary fractions. */
interface Scaled {
  readonly units: bigint;
  /** How many of the digits stand behind the point. */
  readonly scale: number;
}

const scaled = (text: string): Scaled => {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`Not a decimal: ${text}`);
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
};

const textOf = ({ units, scale }: Scaled): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const cut = digits.length - scale;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`;
};

const atScale = ({ units, scale }: Scaled, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

/** The same number without zeros at the end of its decimals: `7.40` is `7.4`. */
export const plain = (text: string): string => textOf(scaled(text));

export const subtract = (a: string, b: string): string => {
  const [left, right] = [scaled(a), scaled(b)];
  const scale = Math.max(left.scale, right.scale);
  return textOf({ units: atScale(left, scale) - atScale(right, scale), scale });
};

export const multiply = (a: string, b: string): string => {
  const [left, right] = [scaled(a), scaled(b)];
  return textOf({ units: left.units * right.units, scale: left.scale + right.scale });
};

export const same = (a: string, b: string): boolean => plain(a) === plain(b);

/** By how many percent `now` differs from `before`, rounded half away from zero to two decimals; null when `before` is zero. */
export const percentChange = (before: string, now: string): string | null => {
  const base = scaled(before);
  if (base.units === 0n) return null;
  const change = scaled(subtract(now, before));
  const scale = Math.max(base.scale, change.scale);
  const [above, below] = [atScale(change, scale) * 10000n, atScale(base, scale)];
  const size = below < 0n ? -below : below;
  const hundredths = ((above < 0n ? -above : above) * 2n + size) / (size * 2n);
  return textOf({ units: above < 0n ? -hundredths : hundredths, scale: 2 });
};

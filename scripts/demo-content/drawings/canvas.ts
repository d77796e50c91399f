/** Size of every drawing, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 675;

/** What `drawing:name?...` says after the question mark. */
export type Settings = URLSearchParams;

/** Draws one picture as SVG from shapes alone (no text: a bare machine has no fonts). Pure: the same settings, the same picture. */
export type Drawing = (settings: Settings) => string;

export const svg = (...parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;

/** A background that goes from one colour at the top to another below. */
export const sky = (top: string, bottom: string): string =>
  `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>`;

export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" ${more}/>`;
export const circle = (x: number, y: number, radius: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`;
export const group = (x: number, y: number, scale: number, ...parts: readonly string[]): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${parts.join('')}</g>`;

export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** A number in [0, 1) that looks random and is the same each time. */
export const scatter = (seed: number): number => {
  const value = Math.sin(seed * 127.1 + 311.7) * 43758.5453;
  return value - Math.floor(value);
};

/** A setting that must be a colour `rrggbb`, with `#` before it. */
export const colourOf = (settings: Settings, name: string, otherwise: string): string => {
  const value = settings.get(name);
  return value !== null && /^[0-9a-f]{6}$/.test(value) ? `#${value}` : otherwise;
};

/** A setting that lists numbers: `26.93,24.71`. Throws when there is none. */
export const numbersOf = (settings: Settings, name: string): number[] => {
  const values = (settings.get(name) ?? '').split(',').filter(Boolean).map(Number);
  if (values.length === 0 || values.some((value) => !Number.isFinite(value))) throw new Error(`Drawing: ${name} must list numbers`);
  return values;
};

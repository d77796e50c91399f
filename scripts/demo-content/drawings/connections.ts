import { circle, line, numbersOf, rect, svg, times, type Drawing } from './canvas';

const COLOURS = ['#3f7fa6', '#4f8f6b', '#d9a441', '#c65b4a', '#8a6bb0', '#b8713f', '#5d8f3f', '#3f6d8f'];

const store = (x: number, y: number, size: number, colour: string): string =>
  times(3, (n) => `<ellipse cx="${x}" cy="${y + size * 0.5 - n * size * 0.5}" rx="${size}" ry="${size * 0.34}" fill="${colour}" stroke="#fff" stroke-width="4"/>`).join('');

/** One system in the middle and `values` (one number) others joined to it. */
export const connections: Drawing = (settings) => {
  const count = Math.min(12, Math.max(2, Math.round(numbersOf(settings, 'values')[0] ?? 8)));
  const spot = (n: number): readonly [number, number] => {
    const angle = (n / count) * 2 * Math.PI - Math.PI / 2;
    return [600 + 430 * Math.cos(angle), 337 + 225 * Math.sin(angle)];
  };
  return svg(
    rect(0, 0, 1200, 675, '#f1f5f8'),
    ...times(count, (n) => { const [x, y] = spot(n); return line(`M600 337 L${x} ${y}`, '#9fb3c4', 6, 'stroke-dasharray="2 14"'); }),
    ...times(count, (n) => { const [x, y] = spot(n); return circle(x, y, 70, '#ffffff') + store(x, y, 36, COLOURS[n % COLOURS.length] ?? '#3f7fa6'); }),
    circle(600, 337, 128, '#ffffff'), circle(600, 337, 108, '#20415f'),
    rect(546, 286, 108, 72, '#f6f9fb', 8), rect(558, 298, 84, 48, '#7fb2d6', 4), rect(586, 358, 28, 20, '#f6f9fb'), rect(562, 376, 76, 12, '#f6f9fb', 5),
  );
};

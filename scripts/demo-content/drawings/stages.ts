import { circle, line, numbersOf, path, rect, svg, times, type Drawing } from './canvas';

const COLOURS = ['#3f7fa6', '#d9a441', '#8a6bb0', '#4f8f6b', '#c65b4a'];

const desk = (x: number, colour: string, done: boolean): string =>
  circle(x, 262, 92, colour, 'opacity=".16"') + circle(x, 262, 70, colour)
  + circle(x, 240, 22, '#fff') + path(`M${x - 40} 312 a40 36 0 0 1 80 0Z`, '#fff')
  + rect(x - 62, 400, 124, 150, '#ffffff', 10, `stroke="${colour}" stroke-width="5"`)
  + times(4, (n) => rect(x - 40, 424 + n * 22, n === 3 ? 46 : 80, 8, '#d5dae0', 4)).join('')
  + (done ? line(`M${x + 6} 516 l14 16 28 -34`, '#3b8f4e', 10) : '');

/** The way of an item through `values` (one number) stages, a person and a sheet at each. */
export const stages: Drawing = (settings) => {
  const count = Math.min(5, Math.max(2, Math.round(numbersOf(settings, 'values')[0] ?? 3)));
  const x = (n: number): number => 150 + ((n + 0.5) * 900) / count;
  return svg(
    rect(0, 0, 1200, 675, '#f3f6f9'), rect(50, 50, 1100, 575, '#fbfcfd', 24),
    ...times(count - 1, (n) => line(`M${x(n) + 104} 262 H${x(n + 1) - 118}`, '#7d8b99', 8) + path(`M${x(n + 1) - 122} 244 l26 18 -26 18Z`, '#7d8b99')),
    ...times(count, (n) => desk(x(n), COLOURS[n] ?? '#3f7fa6', n < count - 1)),
  );
};

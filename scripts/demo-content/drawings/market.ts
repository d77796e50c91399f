import { circle, path, rect, scatter, sky, svg, times, type Drawing } from './canvas';

const COLOURS = ['#c94f3d', '#2f6f8f', '#d99a2b', '#4d8a57'];

const stall = (x: number, colour: string, seed: number): string =>
  rect(x + 10, 330, 10, 220, '#6c4d36') + rect(x + 200, 330, 10, 220, '#6c4d36')
  + path(`M${x - 14} 340 L${x + 26} 250 H${x + 194} L${x + 234} 340Z`, colour)
  + times(3, (n) => path(`M${x + 46 + n * 62} 340 l-12 -90 h22 l6 90Z`, '#fff', 'opacity=".32"')).join('')
  + times(6, (n) => path(`M${x - 14 + n * 41.4} 340 a20.7 20 0 0 0 41.4 0Z`, n % 2 ? '#fdf5e2' : colour)).join('')
  + rect(x, 460, 220, 26, '#a9754a') + rect(x + 6, 486, 208, 70, '#8a5c39')
  + times(9, (n) => circle(x + 22 + n * 22, 452 - (n % 2) * 8, 13, ['#e2763a', '#6fa03d', '#d13f3f', '#e8c14c'][Math.floor(scatter(seed + n) * 4)] ?? '#e2763a')).join('');

const person = (x: number, foot: number, dress: string): string =>
  path(`M${x - 26} ${foot} L${x - 16} ${foot - 92} h32 L${x + 26} ${foot}Z`, dress)
  + circle(x, foot - 112, 20, '#e0b48c') + path(`M${x - 36} ${foot - 116} L${x} ${foot - 152} L${x + 36} ${foot - 116}Z`, '#e9d8a6');

/** A market of the uplands: four stalls, people in front. */
export const market: Drawing = () => svg(
  sky('#dcebf2', '#fdf3da'),
  path('M0 300 C180 170 380 160 560 240 S900 250 1200 170 V675 H0Z', '#a9c6b0'),
  rect(0, 540, 1200, 135, '#d9c39a'),
  ...times(4, (n) => stall(70 + n * 280, COLOURS[n] ?? '#c94f3d', n * 13)),
  ...[[150, '#22395d'], [420, '#7a2640'], [560, '#22395d'], [830, '#2f5d50'], [1060, '#7a2640']].map(([x, dress]) => person(Number(x), 640, String(dress))),
);

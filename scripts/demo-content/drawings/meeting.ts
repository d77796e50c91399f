import { circle, path, rect, sky, svg, times, type Drawing } from './canvas';

const COLOURS = ['#22395d', '#7a2640', '#2f5d50', '#8a5c39', '#3f4a57', '#5a3d6b'];

const person = (x: number, y: number, dress: string): string =>
  path(`M${x - 52} ${y + 120} V${y + 78} a52 48 0 0 1 104 0 V${y + 120}Z`, dress) + circle(x, y, 32, '#dfb28a') + path(`M${x - 33} ${y - 4} a33 33 0 0 1 66 0 q-32 -20 -66 0Z`, '#2a221d');

/** People around a table before a board: a meeting, questions and answers. */
export const meeting: Drawing = () => svg(
  sky('#eef2ec', '#dfe6da'),
  rect(330, 70, 540, 210, '#6d4c35', 12), rect(344, 84, 512, 182, '#fbfaf5', 6),
  ...times(5, (n) => rect(380, 112 + n * 28, n === 4 ? 180 : 300, 10, '#c9d0c6', 5)),
  rect(720, 112, 100, 122, '#b9d3c2', 6), path('M732 214 l26 -40 22 24 26 -46 v62Z', '#4f8f6b'),
  ...times(6, (n) => person(150 + n * 180, 330, COLOURS[n] ?? '#22395d')),
  path('M40 450 H1160 L1200 560 H0Z', '#a9784d'), rect(0, 560, 1200, 40, '#8a5f3b'),
  ...times(6, (n) => path(`M${118 + n * 180} 478 h70 l8 40 h-84Z`, '#fffdf6')),
  rect(0, 600, 1200, 75, '#c9c2b0'),
);

import { path, rect, scatter, sky, svg, times, type Drawing } from './canvas';

const tree = (x: number, foot: number, size: number, colour: string): string =>
  rect(x - size * 0.06, foot - size * 0.3, size * 0.12, size * 0.34, '#5a4030')
  + [0, 1, 2].map((n) => {
    const half = size * (0.34 - n * 0.07);
    const base = foot - size * (0.2 + n * 0.26);
    return path(`M${x - half} ${base} L${x} ${base - size * 0.42} L${x + half} ${base}Z`, colour);
  }).join('');

const row = (count: number, foot: number, size: number, colours: readonly string[], seed: number): string =>
  times(count, (n) => tree((n + 0.5 + (scatter(seed + n) - 0.5) * 0.6) * (1200 / count), foot + scatter(seed * 3 + n) * 26, size * (0.85 + scatter(seed * 7 + n) * 0.35), colours[n % colours.length] ?? '#2f6b4a')).join('');

/** A wooded slope in three depths. */
export const forest: Drawing = () => svg(
  sky('#dff0ea', '#fbf6df'),
  path('M0 300 C200 180 420 140 600 230 S980 260 1200 160 V675 H0Z', '#b7d3c2'),
  row(19, 360, 150, ['#86b095', '#7aa78b'], 3),
  path('M0 380 C300 340 800 400 1200 350 V675 H0Z', '#6ea07d'),
  row(14, 480, 220, ['#4f8a66', '#457d5b'], 11),
  path('M0 500 C300 470 800 530 1200 480 V675 H0Z', '#3f7553'),
  row(9, 640, 320, ['#2f6246', '#275640', '#356b4d'], 23),
  path('M0 640 C300 620 900 655 1200 630 V675 H0Z', '#234a36'),
);

import { circle, path, sky, svg, times, type Drawing } from './canvas';

const STEPS = 9;

/** Terraced fields that come down a slope, each step a shade further. */
export const terraces: Drawing = () => svg(
  sky('#e9f4f2', '#fdf2d0'),
  circle(930, 120, 50, '#f2b84b'),
  path('M0 300 C180 170 320 120 480 210 S760 330 880 240 S1100 150 1200 210 V675 H0Z', '#a8c7b1'),
  ...times(STEPS, (n) => {
    const y = 262 + n * 48;
    const bend = 40 + n * 7;
    const green = 190 - n * 12;
    const shape = `M0 ${y + bend} C260 ${y - bend} 420 ${y + bend * 1.5} 640 ${y} S1000 ${y - bend} 1200 ${y + bend * 0.6}`;
    return path(`${shape} V675 H0Z`, `rgb(${150 - n * 9},${green},${70 - n * 3})`)
      + path(`${shape} l0 12 C1000 ${y - bend + 14} 900 ${y - bend * 0.2 + 14} 640 ${y + 14} S260 ${y - bend + 14} 0 ${y + bend + 14}Z`, n % 2 ? '#f4e6a6' : '#e7d27c', 'opacity=".8"');
  }),
  path('M150 390 l46 -40 46 40Z', '#7d4f34'), path('M162 390 h68 v34 h-68Z', '#c79a6b'), path('M188 400 h18 v24 h-18Z', '#5b3a29'),
);

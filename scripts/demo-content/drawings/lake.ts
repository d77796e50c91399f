import { circle, line, path, rect, sky, svg, times, type Drawing } from './canvas';

const boat = (x: number, y: number): string =>
  path(`M${x} ${y} q90 26 190 0 q-22 30 -62 32 h-70 q-40 -4 -58 -32Z`, '#5b3a29')
  + circle(x + 128, y - 34, 13, '#3b2a22') + path(`M${x + 110} ${y - 44} l18 -16 20 16Z`, '#d8b26e')
  + path(`M${x + 116} ${y - 22} h26 l6 24 h-38Z`, '#1d4f91') + line(`M${x + 150} ${y - 12} l44 46`, '#7a5236', 6);

/** A lake between steep hills, with a long boat. */
export const lake: Drawing = () => svg(
  sky('#cfe8f3', '#f8f3e3'),
  circle(250, 140, 52, '#f7c873'),
  path('M0 360 C60 250 120 150 180 190 S260 300 320 250 S420 90 490 130 S600 330 660 330 S780 120 860 110 S960 270 1020 250 S1130 150 1200 180 V420 H0Z', '#9fc1b0'),
  path('M0 400 C90 300 150 250 230 290 S330 390 400 360 S500 240 560 270 S640 400 720 400 H0Z', '#5f9a7f'),
  path('M620 400 C720 360 760 240 850 230 S960 360 1040 320 S1130 260 1200 290 V410 H620Z', '#47826a'),
  rect(0, 396, 1200, 279, '#3f8fa8'),
  path('M0 396 H1200 V440 C900 470 700 420 500 446 S150 470 0 440Z', '#2f7389', 'opacity=".55"'),
  ...times(13, (n) => line(`M${(n * 173) % 1100} ${470 + ((n * 61) % 180)} h${60 + ((n * 37) % 90)}`, '#d6eef2', 4, 'opacity=".5"')),
  boat(560, 520),
  path('M0 675 V600 C80 570 140 590 200 620 S300 660 340 675Z', '#2d5a45'),
);

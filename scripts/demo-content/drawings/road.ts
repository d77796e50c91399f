import { circle, line, path, rect, sky, svg, times, type Drawing } from './canvas';

/** A road that winds up into the mountains, with a lorry on it. */
export const road: Drawing = () => svg(
  sky('#cfe3ef', '#f7efdc'),
  circle(180, 110, 46, '#f6cf72'),
  path('M0 380 L170 190 L300 330 L470 110 L660 340 L820 170 L1010 360 L1200 220 V675 H0Z', '#8ea8b8'),
  path('M0 470 C180 380 360 400 520 450 S900 400 1200 470 V675 H0Z', '#6f9a74'),
  path('M0 560 C260 490 500 540 760 530 S1080 520 1200 560 V675 H0Z', '#57855d'),
  line('M420 700 C560 600 960 620 900 540 S470 520 500 470 S760 440 700 400 S600 380 620 352', '#4a4f55', 62),
  line('M420 700 C560 600 960 620 900 540 S470 520 500 470 S760 440 700 400 S600 380 620 352', '#f3e9c6', 5, 'stroke-dasharray="26 22"'),
  rect(720, 566, 92, 50, '#c4452f', 6), rect(812, 580, 40, 36, '#2d5f8b', 6), rect(822, 586, 22, 14, '#d4ebf5', 3),
  circle(744, 620, 12, '#222'), circle(828, 620, 12, '#222'),
  ...times(6, (n) => path(`M${110 + n * 52} ${600 - (n % 3) * 14} l24 -74 24 74Z`, n % 2 ? '#2f6144' : '#3c7552')),
);

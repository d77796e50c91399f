import { circle, line, path, rect, sky, svg, times, type Drawing } from './canvas';

const palm = (x: number, y: number): string =>
  line(`M${x} ${y} q-14 -120 8 -210`, '#6a4a32', 13)
  + times(7, (n) => line(`M${x + 8} ${y - 210} q${(n - 3) * 34} -46 ${(n - 3) * 44} ${24 + Math.abs(n - 3) * 12}`, '#3c7a4e', 10)).join('');

/** A house on stilts before hills. */
export const stiltHouse: Drawing = () => svg(
  sky('#d9ecf5', '#fbf1d8'),
  circle(190, 120, 48, '#f4c95d'),
  path('M0 420 C160 260 300 240 430 330 S700 420 820 300 S1080 220 1200 310 V675 H0Z', '#8db69c'),
  path('M0 500 C220 430 420 470 620 490 S1000 450 1200 500 V675 H0Z', '#6b9d63'),
  palm(200, 560), palm(1040, 570),
  ...times(6, (n) => rect(370 + n * 92, 452, 18, 128, '#5d3f2b', 3)),
  rect(340, 330, 540, 124, '#b77f4f', 4),
  ...times(13, (n) => line(`M${362 + n * 41} 334 V450`, '#9a6740', 3)),
  ...times(3, (n) => rect(430 + n * 150, 356, 66, 62, '#5a3a26', 4) + line(`M${463 + n * 150} 356 v62`, '#d8b27e', 4)),
  rect(326, 446, 568, 16, '#7b5335', 4),
  path('M282 338 L430 172 H790 L938 338Z', '#5c4a3d'),
  path('M282 338 L430 172 H470 L344 338Z', '#6f5b4c'),
  ...times(7, (n) => line(`M${326 + n * 14} ${318 - n * 22} H${894 - n * 14}`, '#4b3b30', 3, 'opacity=".6"')),
  ...times(6, (n) => line(`M${905 + n * 15} ${476 + n * 19} h44`, '#7b5335', 9)), line('M898 462 L990 585', '#5d3f2b', 9), line('M946 462 L1040 585', '#5d3f2b', 9),
  path('M0 675 V590 C300 560 700 600 1200 570 V675Z', '#4f8350'),
);

import { circle, path, rect, sky, svg, times, type Drawing } from './canvas';

const HEIGHTS = [210, 270, 180, 320, 240, 290, 200, 350, 230, 260, 190];
const WALLS = ['#e9d8b8', '#d9b48f', '#c9d6df', '#e5c9a8', '#b9c8b2'];

const house = (n: number): string => {
  const [x, height] = [40 + n * 102, HEIGHTS[n % HEIGHTS.length] ?? 200];
  const floors = Math.floor((height - 50) / 52);
  return rect(x, 560 - height, 94, height, WALLS[n % WALLS.length] ?? '#e9d8b8')
    + path(`M${x - 8} ${560 - height} h110 l-16 -30 h-78Z`, n % 2 ? '#a34a3a' : '#7c5140')
    + times(floors * 2, (w) => rect(x + 16 + (w % 2) * 38, 580 - height + Math.floor(w / 2) * 52, 24, 30, '#6f93a8', 3)).join('')
    + rect(x + 34, 522, 28, 38, '#6b4a36', 3);
};

/** A town street in a valley. */
export const town: Drawing = () => svg(
  sky('#cfe4ef', '#fbf0da'),
  circle(1040, 110, 46, '#f5c65d'),
  path('M0 340 C160 180 330 150 500 250 S820 260 940 180 S1120 160 1200 220 V675 H0Z', '#94b8a1'),
  ...times(11, house),
  rect(0, 560, 1200, 26, '#c7bda6'), rect(0, 586, 1200, 89, '#565b60'),
  ...times(12, (n) => rect(30 + n * 104, 626, 56, 8, '#f2e6b8')),
  ...times(6, (n) => rect(110 + n * 204, 500, 8, 62, '#5a4030') + circle(114 + n * 204, 484, 34, '#4d8a57')),
);

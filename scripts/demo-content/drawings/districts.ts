import { colourOf, numbersOf, rect, sky, svg, times, type Drawing } from './canvas';

const COLOURS = ['#c65b4a', '#d9a441', '#4f8f6b', '#3f7fa6', '#8a6bb0', '#b8713f', '#5d8f3f', '#3f6d8f', '#a34f78', '#6c7a86'];
const COLUMNS = 4;

/**
 * A picture of units by tiles: each block is a unit of the upper level (`values`, in order, row by row), each tile in it
 * one unit of the lower level. It shows how many there are, not where they lie.
 */
export const districts: Drawing = (settings) => {
  const counts = numbersOf(settings, 'values');
  const columns = Math.min(COLUMNS, counts.length);
  const rows = Math.ceil(counts.length / columns);
  const [width, height] = [1080 / columns, 560 / rows];
  const across = Math.ceil(Math.sqrt(Math.max(...counts) * (width / height)));
  const size = Math.min((width - 50) / across, (height - 50) / Math.ceil(Math.max(...counts) / across));
  return svg(
    sky('#f7f5ee', '#e9e4d6'),
    ...counts.map((count, block) => {
      const x = 60 + (block % columns) * width;
      const y = 58 + Math.floor(block / columns) * height;
      const colour = COLOURS[block % COLOURS.length] ?? '#6c7a86';
      return rect(x + 6, y + 6, width - 12, height - 12, '#ffffff', 16, `stroke="${colour}" stroke-width="4"`)
        + times(count, (n) => rect(x + 26 + (n % across) * size, y + 26 + Math.floor(n / across) * size, size - 7, size - 7, n === 0 ? colourOf(settings, 'first', colour) : colour, 7, `opacity="${1 - (n % 3) * 0.14}"`)).join('');
    }),
  );
};

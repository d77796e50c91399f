import { circle, line, numbersOf, rect, svg, times, type Drawing } from './canvas';

/** A leaf of a calendar; the days that `values` names (1 to 35, row by row) are marked. */
export const week: Drawing = (settings) => {
  const marked = new Set(numbersOf(settings, 'values'));
  return svg(
    rect(0, 0, 1200, 675, '#f3efe6'), rect(212, 92, 800, 540, '#000', 22, 'opacity=".1"'), rect(200, 76, 800, 540, '#ffffff', 22),
    rect(200, 76, 800, 120, '#b23a36', 22), rect(200, 160, 800, 36, '#b23a36'),
    ...times(6, (n) => rect(290 + n * 122, 46, 16, 68, '#5b5f66', 8)),
    rect(470, 122, 260, 22, '#ffffff', 8, 'opacity=".85"'),
    ...times(35, (n) => {
      const [x, y] = [232 + (n % 7) * 106, 218 + Math.floor(n / 7) * 76];
      const weekend = n % 7 > 4;
      return rect(x, y, 94, 64, marked.has(n + 1) ? '#2f6f8f' : weekend ? '#f1e3df' : '#eef1f3', 10)
        + (marked.has(n + 1) ? line(`M${x + 30} ${y + 34} l12 14 24 -30`, '#fff', 8) : circle(x + 18, y + 18, 6, '#c5ccd2'));
    }),
  );
};

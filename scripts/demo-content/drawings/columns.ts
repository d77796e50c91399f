import { colourOf, line, numbersOf, rect, svg, times, type Drawing } from './canvas';

/** Upright columns of `values`, from zero, with a line over their heads; `colour` for the columns. The last one stands out. */
export const columns: Drawing = (settings) => {
  const values = numbersOf(settings, 'values');
  const colour = colourOf(settings, 'colour', '#3f7fa6');
  const top = Math.max(...values) * 1.12;
  const step = 1000 / values.length;
  const width = Math.min(step * 0.58, 170);
  const x = (n: number): number => 120 + step * n + (step - width) / 2;
  const y = (value: number): number => 585 - (value / top) * 480;
  return svg(
    rect(0, 0, 1200, 675, '#f7f8fa'), rect(60, 50, 1080, 575, '#ffffff', 20),
    ...times(5, (n) => line(`M110 ${585 - n * 120} H1130`, '#dde3e9', 2)),
    ...values.map((value, n) => rect(x(n), y(value), width, 585 - y(value), n === values.length - 1 ? '#c65b4a' : colour, 8)),
    line(values.map((value, n) => `${n === 0 ? 'M' : 'L'}${x(n) + width / 2} ${y(value) - 16}`).join(' '), '#2b3a4a', 5, 'opacity=".75"'),
    ...values.map((value, n) => `<circle cx="${x(n) + width / 2}" cy="${y(value) - 16}" r="9" fill="#fff" stroke="#2b3a4a" stroke-width="5"/>`),
    line('M110 585 H1130', '#2b3a4a', 4),
  );
};

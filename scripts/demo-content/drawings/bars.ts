import { colourOf, line, numbersOf, rect, svg, times, type Drawing } from './canvas';

/** Lying bars of `values`, from zero, longest scale on all of them. */
export const bars: Drawing = (settings) => {
  const values = numbersOf(settings, 'values');
  const colour = colourOf(settings, 'colour', '#4f8f6b');
  const top = Math.max(...values) * 1.08;
  const step = 500 / values.length;
  return svg(
    rect(0, 0, 1200, 675, '#f6f8f5'), rect(60, 50, 1080, 575, '#ffffff', 20),
    ...times(6, (n) => line(`M${150 + n * 190} 85 V590`, '#e0e6df', 2)),
    ...values.map((value, n) => rect(150, 95 + n * step + step * 0.16, (value / top) * 950, step * 0.68, colour, 8, `opacity="${(1 - (n / values.length) * 0.55).toFixed(2)}"`)),
    ...values.map((_, n) => rect(104, 95 + n * step + step * 0.36, 26, step * 0.28, '#c9d2c8', 5)),
    line('M150 80 V595', '#33463b', 4),
  );
};

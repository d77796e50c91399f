import { circle, numbersOf, path, rect, svg, type Drawing } from './canvas';

const COLOURS = ['#3f7fa6', '#d9a441', '#4f8f6b', '#c65b4a', '#8a6bb0', '#6c7a86'];

/** A ring whose parts are the shares of `values` in their sum, from twelve o'clock on. */
export const shares: Drawing = (settings) => {
  const values = numbersOf(settings, 'values');
  const sum = values.reduce((a, b) => a + b, 0);
  let passed = 0;
  const point = (part: number): string => {
    const angle = part * 2 * Math.PI - Math.PI / 2;
    return `${(600 + 250 * Math.cos(angle)).toFixed(2)} ${(337 + 250 * Math.sin(angle)).toFixed(2)}`;
  };
  return svg(
    rect(0, 0, 1200, 675, '#f8f6f1'), rect(60, 50, 1080, 575, '#ffffff', 20),
    ...values.map((value, n) => {
      const from = passed / sum;
      passed += value;
      return path(`M600 337 L${point(from)} A250 250 0 ${value / sum > 0.5 ? 1 : 0} 1 ${point(passed / sum - 0.0001)}Z`, COLOURS[n % COLOURS.length] ?? '#6c7a86', 'stroke="#fff" stroke-width="6"');
    }),
    circle(600, 337, 128, '#ffffff'),
  );
};

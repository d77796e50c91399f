import { circle, colourOf, line, path, rect, sky, svg, times, type Drawing } from './canvas';

const sheet = (x: number, y: number, turn: number, seal: string | null): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})">${[
    rect(8, 10, 330, 430, '#000', 6, 'opacity=".12"'), rect(0, 0, 330, 430, '#fffdf8', 6),
    rect(40, 40, 110, 12, '#b8bfc7', 4), rect(180, 40, 110, 12, '#b8bfc7', 4), rect(96, 92, 140, 16, '#8a949e', 4),
    ...times(9, (n) => rect(40, 136 + n * 26, n % 4 === 3 ? 150 : 250, 9, '#d5dae0', 4)),
    seal === null ? '' : circle(236, 372, 40, 'none', `stroke="${seal}" stroke-width="7"`) + circle(236, 372, 24, 'none', `stroke="${seal}" stroke-width="4"`) + line('M206 396 q28 -40 72 -22', '#2a4d8f', 4),
  ].join('')}</g>`;

/** Sheets of documents, the upper one with a seal; `colour` is that of the folder. */
export const documents: Drawing = (settings) => {
  const colour = colourOf(settings, 'colour', '#28587b');
  return svg(
    sky('#f4f1e8', '#e4ded0'),
    path('M190 190 h250 l44 50 h536 a18 18 0 0 1 18 18 V600 a18 18 0 0 1 -18 18 H190 a18 18 0 0 1 -18 -18 V208 a18 18 0 0 1 18 -18Z', colour),
    sheet(300, 150, -9, null), sheet(420, 110, 4, null), sheet(560, 90, -3, '#c0392b'),
    path('M150 420 H1050 a20 20 0 0 1 20 24 L1042 610 a20 20 0 0 1 -20 16 H178 a20 20 0 0 1 -20 -16 L130 444 a20 20 0 0 1 20 -24Z', colour, 'opacity=".94"'),
    rect(500, 500, 200, 44, '#f4f1e8', 8, 'opacity=".9"'),
  );
};

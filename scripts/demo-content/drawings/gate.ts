import { circle, colourOf, path, rect, sky, svg, times, type Drawing } from './canvas';

/** An emblem: a gate of three openings with a star above, before hills (the name of the portal means gate). */
export const gate: Drawing = (settings) => {
  const colour = colourOf(settings, 'colour', '#9c2a2a');
  const star = times(10, (n) => {
    const angle = (n * Math.PI) / 5 - Math.PI / 2;
    const radius = n % 2 === 0 ? 46 : 19;
    return `${(600 + radius * Math.cos(angle)).toFixed(1)} ${(150 + radius * Math.sin(angle)).toFixed(1)}`;
  }).join(' L');
  const opening = (x: number, width: number, top: number): string =>
    path(`M${x} 590 V${top + width / 2} a${width / 2} ${width / 2} 0 0 1 ${width} 0 V590Z`, '#fdf6e3');
  return svg(
    sky('#fdf6e3', '#f0e0bd'),
    path('M0 470 C200 330 330 300 470 400 S760 420 860 350 S1080 320 1200 400 V675 H0Z', '#c9d6bb'),
    circle(600, 150, 76, colour), path(`M${star}Z`, '#f6d55c'),
    path('M250 300 Q600 216 950 300 L990 268 Q930 330 940 344 H260 Q270 330 210 268Z', colour),
    rect(286, 344, 628, 26, '#6d1c1c'),
    rect(300, 370, 600, 220, '#c9503f'),
    opening(345, 120, 420), opening(520, 160, 396), opening(735, 120, 420),
    ...[300, 485, 690, 870].map((x) => rect(x, 370, 30, 220, colour)),
    rect(250, 590, 700, 24, '#8c7a5b'), rect(210, 614, 780, 26, '#a5926f'),
    path('M0 640 H1200 V675 H0Z', '#7f9a6c'),
  );
};

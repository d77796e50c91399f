import { circle, colourOf, path, rect, sky, svg, times, type Drawing } from './canvas';

/** A shield with a lock before a wall of digits-like marks: safety of accounts and data. */
export const shield: Drawing = (settings) => {
  const colour = colourOf(settings, 'colour', '#1f5f8b');
  return svg(
    sky('#e6eef4', '#cbd9e4'),
    ...times(90, (n) => rect(40 + (n % 15) * 76, 50 + Math.floor(n / 15) * 102, n % 3 === 0 ? 44 : 22, 12, '#ffffff', 6, 'opacity=".75"')),
    path('M600 70 C690 130 780 150 880 152 C886 360 800 520 600 610 C400 520 314 360 320 152 C420 150 510 130 600 70Z', '#ffffff'),
    path('M600 98 C684 150 764 170 856 174 C858 352 782 492 600 576 C418 492 342 352 344 174 C436 170 516 150 600 98Z', colour),
    path('M600 98 C684 150 764 170 856 174 C858 352 782 492 600 576Z', '#000', 'opacity=".12"'),
    path('M540 320 v-46 a60 60 0 0 1 120 0 v46', 'none', 'stroke="#f4d35e" stroke-width="24"'),
    rect(508, 314, 184, 142, '#f4d35e', 16), circle(600, 372, 20, colour), path('M590 380 h20 l10 44 h-40Z', colour),
  );
};

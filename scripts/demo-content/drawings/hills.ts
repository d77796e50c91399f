import { circle, colourOf, path, sky, svg, type Drawing } from './canvas';

/** Hills of one colour (`colour`) under the sun. */
export const hills: Drawing = (settings) => {
  const colour = colourOf(settings, 'colour', '#2b6f77');
  return svg(
    sky('#fffdf6', colour),
    circle(1010, 130, 58, '#f4d35e'),
    circle(1010, 130, 84, '#f4d35e', 'opacity=".25"'),
    path('M0 430 C160 380 220 210 320 250 S520 430 620 330 S800 150 900 220 S1100 380 1200 330 V675 H0Z', colour, 'opacity=".35"'),
    path('M0 520 C120 480 190 310 290 350 S470 520 590 440 S770 260 880 340 S1080 500 1200 430 V675 H0Z', colour, 'opacity=".6"'),
    path('M0 610 C180 540 260 450 380 480 S560 600 690 560 S900 430 1010 480 S1140 570 1200 550 V675 H0Z', colour, 'opacity=".9"'),
  );
};

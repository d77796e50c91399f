import sharp from 'sharp';

/**
 * A made-up picture for the demo: hills of one colour, drawn by geometry alone, so that it needs no fonts and no file in the repository.
 * @param colour CSS hex colour, `#rrggbb`
 */
export const drawing = (colour: string): Promise<Buffer> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#ffffff"/><stop offset="1" stop-color="${colour}"/></linearGradient></defs>
    <rect width="1200" height="675" fill="url(#sky)"/>
    <path d="M0 520 L260 250 L470 470 L700 190 L960 480 L1200 300 V675 H0Z" fill="${colour}" opacity=".55"/>
    <path d="M0 600 L340 400 L620 580 L900 420 L1200 560 V675 H0Z" fill="${colour}" opacity=".8"/>
    <circle cx="1010" cy="130" r="58" fill="#f4d35e"/>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
};

import sharp from 'sharp';

/** An SVG of ours as JPEG. It holds shapes only: a bare machine has no fonts. */
export const raster = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();

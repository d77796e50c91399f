import sharp, { type Metadata } from 'sharp';
import { FileFault, demand } from '../domain/files/fault';
import type { FileContent } from '../domain/files/formats';

type Decoder = Extract<FileContent, { type: 'image' }>['decoder'];

/** Pixels of all frames together that one picture may unpack to (a 100-megapixel scan of an A0 map passes). */
export const MAX_PIXELS = 100_000_000;

const JPEG_QUALITY = 90;

/** First bytes; without them no decoder is tried: those of SVG and others are larger than need be trusted. */
const BEGINNINGS: Readonly<Record<Decoder, readonly string[]>> = {
  jpeg: ['ffd8ff'],
  png: ['89504e470d0a1a0a'],
  gif: ['474946383761', '474946383961'],
  tiff: ['49492a00', '4d4d002a'],
};

/** Reads the header only; a picture that would unpack to too much is refused before it is unpacked. */
const headerOf = async (bytes: Buffer, decoder: Decoder): Promise<Metadata> => {
  const beginning = bytes.toString('hex', 0, 8);
  demand(BEGINNINGS[decoder].some((known) => beginning.startsWith(known)), 'nội dung không phải hình ảnh của định dạng này');
  const header = await sharp(bytes, { failOn: 'error', pages: -1, limitInputPixels: false }).metadata().catch(() => null);
  demand(header !== null && header.format === decoder, 'nội dung không phải hình ảnh của định dạng này');
  demand(header.width > 0 && header.height > 0, 'hình ảnh không có kích thước');
  const pages = header.pages ?? 1;
  const pixels = header.width * (header.pageHeight ?? header.height) * (header.pageHeight ? pages : 1);
  demand(pixels <= MAX_PIXELS, `hình ảnh quá ${MAX_PIXELS / 1_000_000} triệu điểm ảnh khi mở ra; hãy thu nhỏ rồi tải lại`);
  return header;
};

const encoder = (image: sharp.Sharp, decoder: Decoder, header: Metadata): sharp.Sharp => {
  switch (decoder) {
    case 'jpeg':
      return image.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: header.chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0' });
    case 'png':
      return image.png({ palette: header.isPalette });
    case 'gif':
      return image.gif();
    case 'tiff':
      return image.tiff({ compression: 'deflate', predictor: 'horizontal' });
  }
};

/**
 * The picture itself and nothing else: upright, in sRGB, without EXIF (place, device), XMP, comments, embedded previews
 * and without anything that stood before or behind it. PNG, TIFF and GIF keep their pixels; JPEG is encoded anew at quality 90.
 */
export const cleanImage = async (bytes: Buffer, decoder: Decoder): Promise<Buffer> => {
  const header = await headerOf(bytes, decoder);
  const many = (header.pages ?? 1) > 1;
  const image = sharp(bytes, { failOn: 'error', pages: many ? -1 : 1, limitInputPixels: MAX_PIXELS });
  try {
    return await encoder(many ? image : image.autoOrient(), decoder, header).toBuffer();
  } catch {
    throw new FileFault('hình ảnh bị hỏng hoặc bị cắt cụt');
  }
};

import { isUtf8 } from 'node:buffer';
import { AppError } from '../../../../platform/server/public';

const notText = (): AppError =>
  new AppError('reporting.import-encoding', 400, 'Tệp không phải văn bản UTF-8. Trong Excel hãy chọn “Lưu thành”, kiểu “CSV UTF-8”, rồi gửi lại.');

export const tooLarge = (most: number): AppError =>
  new AppError('reporting.import-too-large', 413, `Tệp quá lớn: mỗi lần nhập nhận tối đa ${Math.floor(most / 1_048_576)} MB. Hãy chia tệp theo kỳ hoặc theo biểu rồi nhập từng phần.`);

/** Bytes at the end that begin a letter whose rest comes with the next piece. */
const unfinished = (piece: Buffer): number => {
  for (let back = 1; back <= Math.min(3, piece.length); back += 1) {
    const byte = piece[piece.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
};

/**
 * Passes bytes on as long as they are UTF-8 without NUL and not more than `most`, each piece ending with a whole letter.
 * @throws 413, 400 `reporting.import-encoding`
 */
export async function* checkedBytes(source: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let read = 0;
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    read += piece.length;
    if (read > most) throw tooLarge(most);
    const whole = held.length > 0 ? Buffer.concat([held, piece]) : piece;
    const rest = unfinished(whole);
    const text = whole.subarray(0, whole.length - rest);
    if (!isUtf8(text) || text.includes(0)) throw notText();
    held = Buffer.from(whole.subarray(whole.length - rest));
    if (text.length > 0) yield text;
  }
  if (held.length > 0) throw notText();
}

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../platform/server/public';
import type { WordText } from './convert-word';

const SECONDS = 30;
const AT_ONCE = 3;
const MEMORY_MB = 512;

let running = 0;

const unreadable = (why: string): AppError =>
  new AppError('rich-text.unreadable', 422, `Không đọc được nội dung tệp Word vì ${why}; hãy mở tệp bằng Word, lưu lại dạng .docx rồi thử lại, hoặc sao chép nội dung và dán vào ô soạn thảo.`,
    [{ path: 'files', message: 'Không đọc được nội dung tệp.' }]);

const inThread = (bytes: Buffer): Promise<WordText> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'word-worker.js'), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    const timer = setTimeout(() => {
      reject(unreadable(`việc đọc kéo dài quá ${SECONDS} giây`));
      worker.terminate().catch(() => undefined);
    }, SECONDS * 1000);
    worker.once('message', resolve);
    worker.once('error', () => reject(unreadable('nội dung quá lớn hoặc bị hỏng')));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(unreadable('nội dung bên trong bị hỏng'));
    });
  });

/** Reads a Word file in a thread of its own: a hostile or huge one ends that thread, not the portal. Throws 422, 429. */
export const readWord = async (bytes: Buffer): Promise<WordText> => {
  if (running >= AT_ONCE) {
    throw new AppError('rich-text.busy', 429, 'Hệ thống đang đọc nhiều tệp Word cùng lúc; anh/chị chờ nửa phút rồi thử lại.');
  }
  running += 1;
  try {
    return await inThread(bytes);
  } finally {
    running -= 1;
  }
};

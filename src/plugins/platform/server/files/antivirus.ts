import { connect } from 'node:net';
import { AppError } from '../app-error';

/** Where the ClamAV daemon listens; null where none is to be asked. */
export interface Antivirus {
  readonly host: string;
  readonly port: number;
  readonly seconds: number;
}

let daemon: Antivirus | null = null;

/** Says once, in `register`, whom to ask about files. */
export const useAntivirus = (settings: Antivirus | null): void => {
  daemon = settings;
};

const PIECE = 64 * 1024;
const MOST_OF_AN_ANSWER = 4096;

const lengthOf = (piece: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
};

/** One question of clamd's INSTREAM: pieces behind their lengths, then a length of nought. Answers what it says. */
const ask = ({ host, port, seconds }: Antivirus, bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: seconds * 1000 });
    const late = setTimeout(() => socket.destroy(new Error('clamd took too long')), seconds * 1000);
    let text = '';
    socket.on('timeout', () => socket.destroy(new Error('clamd is silent')));
    socket.on('error', reject);
    socket.on('data', (part: Buffer) => {
      text += part.toString('latin1');
      if (text.length > MOST_OF_AN_ANSWER) socket.destroy(new Error('clamd says too much'));
    });
    socket.on('close', () => {
      clearTimeout(late);
      resolve(text.replace(/\0/g, '').trim());
    });
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        socket.write(lengthOf(piece));
        socket.write(piece);
      }
      socket.write(Buffer.alloc(4));
    });
  });

/**
 * PT-13.2: where a daemon is set, a file that it did not call clean is not stored: neither an infected one nor one that it
 * could not look at. Throws `upload.infected` 422 or `upload.not-scanned` 503.
 */
export const scanForViruses = async (bytes: Buffer, name: string): Promise<void> => {
  if (daemon === null) return;
  const said = await ask(daemon, bytes).catch(() => '');
  if (said === 'stream: OK') return;
  const found = /^stream: (\S{1,100}) FOUND$/.exec(said)?.[1];
  if (found !== undefined) throw new AppError('upload.infected', 422, `Không nhận tệp "${name}" vì chứa mã độc (${found}); hãy quét lại máy tính đã tạo tệp này.`, [{ path: 'files', message: 'Tệp chứa mã độc.' }]);
  throw new AppError('upload.not-scanned', 503, `Chưa nhận được tệp "${name}" vì bộ quét mã độc không trả lời; hãy thử lại sau ít phút hoặc báo đơn vị vận hành.`, [{ path: 'files', message: 'Chưa quét được tệp.' }]);
};

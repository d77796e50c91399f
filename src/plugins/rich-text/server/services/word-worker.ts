import { parentPort, workerData } from 'node:worker_threads';
import { convertWord } from './convert-word';

/** Entry of the thread that reads one Word file; what it needs of memory and time is bounded from outside (read-word.ts). */
const main = async (): Promise<void> => {
  parentPort?.postMessage(await convertWord(Buffer.from(workerData as Uint8Array)));
};

main().catch(() => process.exit(1));

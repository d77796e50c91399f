import { diffWords } from 'diff';
import { diffHtml } from '../src/plugins/review/server/public';
import { editedText, rewrittenText, textOfPages, wordsIn } from './bench/diff-texts';

const ROUNDS = 5;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const milliseconds = (work: () => unknown): number => {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(rounds);
};

/**
 * `npm run bench:diff`: how long it takes to mark the differences of a text of a hundred pages, against the library's
 * plain comparison of the words alone (no structure, no tables, no marks), and how it grows from ten pages to a hundred.
 */
function main(): void {
  const old = textOfPages(100);
  const edited = editedText(old);
  const small = textOfPages(10);
  const rewritten = rewrittenText(100);
  const ours = milliseconds(() => diffHtml(old, edited));
  const library = milliseconds(() => diffWords(wordsIn(old), wordsIn(edited)));
  const tenPages = milliseconds(() => diffHtml(small, editedText(small)));
  const whole = milliseconds(() => diffHtml(old, rewritten));
  console.log('100 trang, vài chục chỗ sửa | 100 pages, some dozens of edits');
  console.log(`  thư viện, chỉ so chữ | library, words alone            ${library.toFixed(0)} ms`);
  console.log(`  của ta, có bảng, ảnh, đánh dấu | ours, whole page marked ${ours.toFixed(0)} ms`);
  console.log(`  10 trang | 10 pages                                     ${tenPages.toFixed(0)} ms`);
  console.log(`  viết lại toàn bộ | every word rewritten                 ${whole.toFixed(0)} ms`);
  console.log(JSON.stringify({
    bench: 'diff',
    ratios: {
      markedVsWords: Number((ours / library).toFixed(2)),
      hundredVsTenPages: Number((ours / tenPages).toFixed(1)),
      rewrittenVsEdited: Number((whole / ours).toFixed(1)),
    },
    memoryMb: { process: Math.round(process.memoryUsage().rss / 1_048_576) },
  }));
}

main();

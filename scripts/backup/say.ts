import type { Stage } from '../../src/plugins/backups/contracts';

const STAGES: Readonly<Record<Stage, string>> = { database: 'Chép cơ sở dữ liệu', files: 'Chép tệp', proof: 'Thử khôi phục và kiểm tra', cleaning: 'Dọn bản sao cũ theo quy định' };

/** Bytes as people read them: `1,5 MB`. */
export const size = (bytes: number): string => {
  const steps = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${(bytes / 1000 ** step).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${steps[step]}`;
};

export const count = (value: number): string => value.toLocaleString('vi-VN');

/** An instant as officials write it, in Hà Nội. */
export const instant = (at: Date): string =>
  at.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', second: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' });

export const RESTORING: Readonly<Partial<Record<Stage, string>>> = { database: 'Khôi phục và so khớp cơ sở dữ liệu', files: 'Lấy tệp về' };

/** Prints the stages of a work and every tenth of each. */
export const progress = (words: Readonly<Partial<Record<Stage, string>>> = STAGES) => {
  let last = '';
  return (stage: Stage, share: number): void => {
    const line = `  ${words[stage] ?? stage}: ${Math.floor(Math.min(1, share) * 10) * 10} %`;
    if (line !== last) console.log(line);
    last = line;
  };
};

/** `--name value` and `--flag` of a command; an unknown word is an error that names the known ones. */
export const wordsOf = (argv: readonly string[], values: readonly string[], flags: readonly string[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 1) {
    const name = (argv[index] ?? '').replace(/^--/, '');
    const isValue = values.includes(name);
    const value = argv[index + 1];
    if (!argv[index]?.startsWith('--') || (!isValue && !flags.includes(name)) || (isValue && (value === undefined || value.startsWith('--')))) {
      throw new Error(`Không hiểu “${argv[index]}”. Các lựa chọn: ${[...values.map((one) => `--${one} …`), ...flags.map((one) => `--${one}`)].join(', ')}.`);
    }
    found.set(name, isValue ? value ?? '' : '');
    if (isValue) index += 1;
  }
  return found;
};

/** Ends the process with what a command answered, or with the reason why it failed. */
export const runCommand = (main: () => Promise<number>): void => {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
};

import { FileFault, demand } from './fault';

export const MAX_NAME_LENGTH = 200;

// Control characters, and invisible ones that turn the reading direction or hide letters ("tờ‮fdp.exe").
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\p{Cs}|\p{Zl}|\p{Zp}/u;
const SYSTEM_CHARACTERS = /[<>:"/\\|?*]/;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file's name in its stored form (NFC, no outer blanks). Throws a fault for a name that is none. */
export const cleanFileName = (name: string): string => {
  const clean = name.normalize('NFC').trim();
  demand(clean !== '', 'tên tệp để trống');
  demand(!INVISIBLE.test(clean), 'tên tệp có ký tự điều khiển hoặc ký tự ẩn');
  demand(!SYSTEM_CHARACTERS.test(clean), 'tên tệp có đường dẫn hoặc một trong các ký tự < > : " / \\ | ? *');
  demand(!clean.startsWith('.') && !clean.endsWith('.'), 'tên tệp bắt đầu hoặc kết thúc bằng dấu chấm');
  demand(!DEVICE.test(clean), 'tên tệp trùng tên thiết bị của Windows');
  demand([...clean].length <= MAX_NAME_LENGTH, `tên tệp dài quá ${MAX_NAME_LENGTH} ký tự`);
  return clean;
};

/** Extension in lower case without its dot, or '' when there is none. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name that ends in one of the extensions, which then is in lower case; otherwise the first is put behind it. */
export const withExtension = (name: string, extensions: readonly string[]): string => {
  const own = extensionOf(name);
  if (extensions.includes(own)) return name.slice(0, name.length - own.length) + own;
  const [first] = extensions;
  if (first === undefined) throw new FileFault('định dạng không có đuôi tệp');
  return `${name}.${first}`;
};

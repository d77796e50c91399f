import { demand } from './fault';

// A browser that guesses would run these; neither a table nor a plain text needs them.
const MARKUP =
  /<\s*(?:!doctype|!--|!\[cdata|\?(?:xml|php)|\/?(?:html|head|body|title|meta|link|script|style|iframe|frame|frameset|object|embed|applet|svg|math|form|input|button|base|img|image|a|p|br|div|span|table|td|tr|ul|li|h[1-6]|video|audio|template|noscript)[\s>/])/i;
const OTHER_FORMAT = /^\uFEFF?\s*(?:%PDF-|%!PS|\{\\rtf|#!|MIME-Version:|BEGIN:V)/i;
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;

/** TXT and CSV: UTF-8 text (TT 39/2017) that no browser could take for a page or a script. */
export const checkText = (bytes: Uint8Array): void => {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    demand(false, 'nội dung không phải văn bản UTF-8 (hãy lưu lại với bảng mã UTF-8)');
  }
  demand(!CONTROL.test(text), 'nội dung có ký tự điều khiển, không phải văn bản thuần');
  demand(!OTHER_FORMAT.test(text), 'nội dung là một định dạng khác mang đuôi văn bản');
  demand(!MARKUP.test(text), 'nội dung có thẻ HTML hoặc mã lệnh');
};

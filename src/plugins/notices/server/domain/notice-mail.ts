import { paragraphsOf, type NoticeKind } from '../../contracts';
import { buttonHtml, framedHtml, framedText, paragraphsHtml, type Frame } from './mail-frame';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly choicesUrl: string;
}

/** Paragraphs of a plain-text mail, a blank line between them; the lines of a quotation keep their mark and stay together. */
export const plainParagraphs = (text: string): string => {
  const all = paragraphsOf(text);
  return all.map(({ quoted, text: words }, index) => {
    const end = index === all.length - 1 ? '' : quoted && all[index + 1]?.quoted ? '\n' : '\n\n';
    return `${quoted ? '> ' : ''}${words}${end}`;
  }).join('');
};

/** The mail that tells one notice at once. `url` opens what it is about. */
export const noticeMail = (
  { title, text, url }: { title: string; text: string; url: string },
  { name }: Pick<NoticeKind, 'name'>,
  to: Omit<Frame, 'reason'>,
): Letter => {
  const frame: Frame = { ...to, reason: `Anh/chị nhận thư này vì chọn nhận ngay thông báo «${name}».` };
  return {
    subject: title,
    text: framedText(frame, `${plainParagraphs(text)}\n\nMở trong hệ thống: ${url}`),
    html: framedHtml(frame, title, `${paragraphsHtml(text)}\n${buttonHtml(url, 'Mở trong hệ thống')}`),
    choicesUrl: frame.choicesUrl,
  };
};

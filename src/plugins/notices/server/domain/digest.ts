import { paragraphsOf } from '../../contracts';
import { buttonHtml, escaped, framedHtml, framedText, linkHtml, type Frame } from './mail-frame';
import type { Letter } from './notice-mail';

/** A notice as the digest lists it. */
export interface Told {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** `20/02/2025 08:00`, business time. */
  readonly when: string;
}

export interface Group {
  readonly name: string;
  readonly told: readonly Told[];
}

/** A mail longer than this is not read; the rest stands on screen. */
const MOST = 100;

/**
 * Notices by kind, the kinds in the order in which they are known, each in the order given.
 * What no plugin registers any more comes last, under one heading.
 */
export const groupsOf = (told: readonly Told[], kinds: readonly { readonly key: string; readonly name: string }[]): readonly Group[] => {
  const known = new Set(kinds.map(({ key }) => key));
  return [
    ...kinds.map(({ key, name }) => ({ name, told: told.filter(({ kind }) => kind === key) })),
    { name: 'Thông báo khác', told: told.filter(({ kind }) => !known.has(kind)) },
  ].filter((group) => group.told.length > 0);
};

/** First words of a notice: its first paragraph, which says what happened and by whom. */
const gist = ({ text }: Told): string => paragraphsOf(text).find(({ quoted }) => !quoted)?.text ?? '';

const groupText = ({ name, told }: Group): string =>
  [`${name} (${told.length})`, ...told.map((one) => `- ${one.title} (${one.when})\n  ${gist(one)}\n  ${one.url}`)].join('\n\n');

const groupHtml = ({ name, told }: Group): string => `<h2 style="margin:18px 0 8px;font-size:16px">${escaped(name)} (${told.length})</h2>
<ul style="margin:0;padding-left:20px">
${told.map((one) => `<li style="margin:0 0 10px">${linkHtml(one.url, one.title)} <span style="color:#4a4a6a">(${escaped(one.when)})</span><br>${escaped(gist(one))}</li>`).join('\n')}
</ul>`;

/** The one mail of a day. `day` as people write it; `pageUrl` is the page with all notices. */
export const digestMail = (
  told: readonly Told[],
  kinds: readonly { readonly key: string; readonly name: string }[],
  to: Omit<Frame, 'reason'> & { readonly day: string; readonly pageUrl: string },
): Letter => {
  const { day, pageUrl, ...rest } = to;
  const frame: Frame = { ...rest, reason: 'Anh/chị nhận thư này vì chọn nhận một số loại thông báo mỗi ngày một lần.' };
  const groups = groupsOf(told.slice(0, MOST), kinds);
  const more = told.length - MOST;
  const head = `Có ${told.length} thông báo anh/chị chưa đọc và chưa được gửi qua thư.`;
  const tail = more > 0 ? `Và ${more} thông báo cũ hơn, xem trong hệ thống.` : '';
  const title = `Tổng hợp thông báo ngày ${day}: ${told.length} việc chưa đọc`;
  return {
    subject: title,
    text: framedText(frame, [head, ...groups.map(groupText), ...(tail ? [tail] : []), `Xem tất cả: ${pageUrl}`].join('\n\n')),
    html: framedHtml(frame, title, [`<p style="margin:0 0 10px">${head}</p>`, ...groups.map(groupHtml), tail ? `<p>${tail}</p>` : '', buttonHtml(pageUrl, 'Xem tất cả thông báo')].join('\n')),
    choicesUrl: frame.choicesUrl,
  };
};

import { paragraphsOf } from '../../contracts';

/** What stands around every mail of ours. */
export interface Frame {
  readonly portal: string;
  readonly addressee: string;
  /** Why the person gets this mail. */
  readonly reason: string;
  /** Address of the screen where the person chooses. */
  readonly choicesUrl: string;
}

/** Plain text into HTML: nothing that a person wrote becomes markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const FONT = 'font-family:Arial,Helvetica,sans-serif;color:#1f1f2e';

export const paragraphsHtml = (text: string): string =>
  paragraphsOf(text).map(({ quoted, text: words }) => (quoted
    ? `<blockquote style="margin:0;padding:4px 14px;border-left:4px solid #b5b5c3;background:#f6f6f9">${escaped(words)}</blockquote>`
    : `<p style="margin:10px 0">${escaped(words)}</p>`)).join('\n');

export const linkHtml = (url: string, words: string): string =>
  `<a href="${escaped(url)}" style="color:#1d4ed8">${escaped(words)}</a>`;

/** A link that looks like what to do next. */
export const buttonHtml = (url: string, words: string): string =>
  `<p style="margin:18px 0"><a href="${escaped(url)}" style="display:inline-block;padding:10px 18px;background:#1d4ed8;color:#ffffff;text-decoration:none;border-radius:4px">${escaped(words)}</a></p>`;

/** The mail as text: greeting, what there is to say, who sent it and how to get less of it. */
export const framedText = ({ portal, addressee, reason, choicesUrl }: Frame, body: string): string =>
  [`Kính gửi anh/chị ${addressee},`, '', body, '', '-- ', portal, reason, `Chọn cách nhận thông báo: ${choicesUrl}`, 'Thư gửi tự động, xin không trả lời thư này.', ''].join('\n');

/** The same as HTML, without pictures, scripts or foreign addresses. */
export const framedHtml = ({ portal, addressee, reason, choicesUrl }: Frame, heading: string, body: string): string => `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(heading)}</title></head>
<body style="margin:0;padding:16px;background:#f6f6f9;${FONT};font-size:15px;line-height:1.5">
<div style="max-width:640px;margin:0 auto;background:#ffffff;border:1px solid #dcdce4;border-radius:4px">
<div style="padding:12px 20px;border-bottom:3px solid #b91c1c;font-weight:bold;color:#b91c1c">${escaped(portal)}</div>
<div style="padding:16px 20px;overflow-wrap:break-word">
<h1 style="margin:0 0 14px;font-size:19px;line-height:1.35">${escaped(heading)}</h1>
<p style="margin:0 0 10px">Kính gửi anh/chị ${escaped(addressee)},</p>
${body}
</div>
<div style="padding:12px 20px;border-top:1px solid #dcdce4;font-size:13px;color:#4a4a6a">
<p style="margin:0 0 4px">${escaped(reason)} ${linkHtml(choicesUrl, 'Chọn cách nhận thông báo')}.</p>
<p style="margin:0">Thư gửi tự động, xin không trả lời thư này.</p>
</div>
</div>
</body>
</html>
`;

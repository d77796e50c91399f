/** A mail without its addressee. None of them holds a password or tells one. */
export interface AccountMail {
  readonly subject: string;
  readonly text: string;
}

const END = 'Thư này do hệ thống gửi; xin không trả lời. Hệ thống không bao giờ hỏi mật khẩu qua thư.';

const mail = (name: string, subject: string, ...paragraphs: readonly string[]): AccountMail =>
  ({ subject: `Cổng Tỉnh: ${subject}`, text: [`Kính gửi anh/chị ${name},`, ...paragraphs, END].join('\n\n') });

/** @param until as people write it, e.g. `20:15 30/11/2026` */
export const lockedMail = (name: string, until: string): AccountMail => mail(name, 'tài khoản tạm khóa',
  `Tài khoản của anh/chị vừa bị tạm khóa vì nhiều lần nhập sai mật khẩu. Tài khoản tự mở lại lúc ${until}.`,
  'Nếu đúng là anh/chị nhập sai và cần làm việc ngay, xin đề nghị quản trị đơn vị hoặc đơn vị vận hành mở khóa, hoặc dùng “Quên mật khẩu” ở trang đăng nhập.',
  'Nếu không phải anh/chị, có người đang thử mật khẩu: xin báo ngay cho quản trị đơn vị và đổi mật khẩu.');

/** @param day as people write it, e.g. `30/11/2026` */
export const expiringMail = (name: string, daysLeft: number, day: string, url: string): AccountMail => mail(name, `mật khẩu hết hạn sau ${daysLeft} ngày`,
  `Mật khẩu của anh/chị hết hạn ngày ${day}, còn ${daysLeft} ngày. Từ ngày đó, đăng nhập xong chỉ mở được màn hình đổi mật khẩu.`,
  `Xin đổi trước khi hết hạn: ${url}`);

export const reissuedMail = (name: string): AccountMail => mail(name, 'mật khẩu đã được cấp lại',
  'Người quản trị vừa cấp lại mật khẩu cho tài khoản của anh/chị; mọi phiên đang mở đã kết thúc. Mật khẩu tạm được trao trực tiếp, không gửi qua thư; đăng nhập bằng mật khẩu đó, anh/chị được yêu cầu đặt mật khẩu mới ngay.',
  'Nếu anh/chị không đề nghị việc này, xin báo ngay cho đơn vị vận hành.');

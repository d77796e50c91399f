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

export const issuedMail = (name: string, url: string): AccountMail => mail(name, 'tài khoản của anh/chị đã được cấp',
  `Anh/chị vừa được cấp tài khoản làm việc; tên đăng nhập là địa chỉ thư này. Trang đăng nhập: ${url}`,
  'Mật khẩu tạm được trao trực tiếp, không gửi qua thư. Đăng nhập lần đầu, anh/chị đặt mật khẩu của riêng mình.');

/** @param day first day without the function, as people write it */
export const handedOverMail = (name: string, unit: string, day: string): AccountMail => mail(name, 'đã bàn giao tài khoản của đơn vị',
  `Từ ngày ${day}, việc anh/chị giữ ở ${unit} được bàn giao cho người khác theo quyết định của đơn vị; các phiên đăng nhập của anh/chị đã kết thúc.`,
  'Nếu còn việc khác được giao trên hệ thống, anh/chị đăng nhập lại như thường. Nếu thông tin này không đúng, xin báo ngay cho đơn vị vận hành.');

export const receivedMail = (name: string, unit: string, day: string, url: string): AccountMail => mail(name, 'đã nhận bàn giao tài khoản của đơn vị',
  `Từ ngày ${day}, anh/chị giữ việc của ${unit} theo quyết định bàn giao. Trang đăng nhập: ${url}`,
  'Khi đăng nhập, anh/chị phải đổi mật khẩu trước khi làm việc. Mật khẩu tạm, nếu có, được trao trực tiếp, không gửi qua thư.');

/** @param what the sentence that says what happened */
export const secondFactorMail = (name: string, what: string): AccountMail => mail(name, 'xác thực hai lớp của tài khoản', what,
  'Nếu anh/chị không làm hoặc không biết việc này, có người đang dùng tài khoản: xin báo ngay bằng nút “Báo mất hoặc lộ tài khoản”, hoặc gọi cho đơn vị vận hành.');

export const editedMail = (name: string, email: string): AccountMail => mail(name, 'thông tin tài khoản đã sửa',
  `Người quản trị vừa sửa họ tên hoặc địa chỉ thư của tài khoản. Từ nay tên đăng nhập là: ${email}.`,
  'Nếu anh/chị không biết việc này, xin báo ngay cho đơn vị vận hành.');

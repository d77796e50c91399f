/** The mail with the link for a new password. Core fills in `url` and `user`; its own words are English. */
export const PASSWORD_MAIL = {
  subject: 'Cổng Tỉnh: đặt lại mật khẩu',
  text: `Kính gửi anh/chị <%= user.firstname %> <%= user.lastname %>,

Cổng Tỉnh nhận được yêu cầu đặt lại mật khẩu cho tài khoản <%= user.email %>. Xin mở liên kết sau để đặt mật khẩu mới:

<%= url %>

Nếu anh/chị không gửi yêu cầu này, xin bỏ qua thư; mật khẩu hiện tại vẫn dùng được.`,
  html: `<p>Kính gửi anh/chị <%= user.firstname %> <%= user.lastname %>,</p>
<p>Cổng Tỉnh nhận được yêu cầu đặt lại mật khẩu cho tài khoản <%= user.email %>. Xin mở liên kết sau để đặt mật khẩu mới:</p>
<p><%= url %></p>
<p>Nếu anh/chị không gửi yêu cầu này, xin bỏ qua thư; mật khẩu hiện tại vẫn dùng được.</p>`,
} as const;

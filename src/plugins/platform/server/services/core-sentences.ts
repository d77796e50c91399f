/** A sentence of core or of its validation library, said for people. */
export interface Sentence {
  readonly code: string;
  readonly message: string;
}

const TAKEN: Sentence = { code: 'value.taken', message: 'Giá trị này đã được dùng; hãy chọn giá trị khác.' };
const NAME_TAKEN: Sentence = { code: 'value.taken', message: 'Tên này đã được dùng; hãy chọn tên khác.' };
const MAIL_TAKEN: Sentence = { code: 'value.taken', message: 'Địa chỉ thư điện tử này đã có tài khoản.' };
const BAD_SIGN_IN: Sentence = { code: 'auth.invalid-credentials', message: 'Không đăng nhập được: thư điện tử hoặc mật khẩu không đúng, hoặc tài khoản đang khóa.' };
const FORMAT: Sentence = { code: 'upload.format', message: 'Không nhận loại tệp này; hãy dùng loại tệp có trong danh sách được nhận.' };
const NO_FILE: Sentence = { code: 'upload.empty', message: 'Chưa có tệp nào; hãy chọn tệp rồi tải lên lại.' };
const TOO_LARGE: Sentence = { code: 'upload.too-large', message: 'Tệp quá lớn; hãy dùng tệp nhỏ hơn.' };
const GONE: Sentence = { code: 'not-found', message: 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của anh/chị.' };
const LAST_ADMIN: Sentence = { code: 'account.last-super-admin', message: 'Phải còn ít nhất một quản trị viên cấp cao đang hoạt động.' };
const REQUIRED: Sentence = { code: 'value.required', message: 'Bắt buộc nhập.' };

/** By the whole English sentence: sign-in, accounts, roles, tokens, content, files, languages, mails. */
const WHOLE: Readonly<Record<string, Sentence>> = {
  'Invalid credentials': BAD_SIGN_IN,
  'Invalid identifier or password': BAD_SIGN_IN,
  'Missing or invalid credentials': { code: 'auth.required', message: 'Phiên làm việc đã hết hoặc chưa đăng nhập; hãy đăng nhập lại.' },
  'Missing refresh token': { code: 'auth.required', message: 'Phiên làm việc đã hết; hãy đăng nhập lại.' },
  'User not active': { code: 'auth.inactive', message: 'Tài khoản này đang ngừng hoạt động; hãy liên hệ người quản trị.' },
  'User blocked': { code: 'auth.inactive', message: 'Tài khoản này đang bị khóa; hãy liên hệ người quản trị.' },
  'Your account has been blocked by an administrator': { code: 'auth.inactive', message: 'Tài khoản này đang bị khóa; hãy liên hệ người quản trị.' },
  'This reset password token has expired': { code: 'auth.link-expired', message: 'Liên kết đặt lại mật khẩu đã hết hạn; hãy yêu cầu gửi thư lại.' },
  'Invalid registration info': { code: 'auth.link-invalid', message: 'Liên kết mời không đúng hoặc đã được dùng; hãy liên hệ người quản trị để nhận liên kết mới.' },
  'Invalid registrationToken': { code: 'auth.link-invalid', message: 'Liên kết mời không đúng hoặc đã được dùng; hãy liên hệ người quản trị để nhận liên kết mới.' },
  'You cannot register a new super admin': { code: 'auth.first-exists', message: 'Hệ thống đã có quản trị viên cấp cao; hãy liên hệ người đó để được tạo tài khoản.' },
  'The provided current password is invalid': { code: 'auth.wrong-password', message: 'Mật khẩu hiện tại không đúng.' },
  'Your new password must be different than your current password': { code: 'auth.same-password', message: 'Mật khẩu mới phải khác mật khẩu hiện tại.' },
  'Passwords do not match': { code: 'auth.passwords-differ', message: 'Hai mật khẩu không giống nhau.' },
  'Invalid password. Expected a minimum of 8 characters with at least one number and one uppercase letter': { code: 'auth.weak-password', message: 'Mật khẩu phải có ít nhất 8 ký tự, có chữ hoa và chữ số.' },
  'Email already taken': MAIL_TAKEN,
  'A user with this email address already exists': MAIL_TAKEN,
  'Username already taken': TAKEN,
  'Email or Username are already taken': TAKEN,
  'This attribute must be unique': TAKEN,
  'Name already taken': NAME_TAKEN,
  'You must have at least one user with super admin role.': LAST_ADMIN,
  'You cannot delete your own user': { code: 'account.own', message: 'Không tự xóa được tài khoản của chính mình.' },
  'You cannot delete the super admin role': { code: 'role.fixed', message: 'Không xóa được vai trò quản trị viên cấp cao.' },
  'Cannot delete public role': { code: 'role.fixed', message: 'Không xóa được vai trò công khai.' },
  'Some roles are still assigned to some users': { code: 'role.used', message: 'Còn người dùng có vai trò này; hãy đổi vai trò của họ trước khi xóa.' },
  'Role not found': GONE,
  'Token not found': GONE,
  'The provided token id does not exist': GONE,
  'Document not found': GONE,
  'Document not found or already published.': GONE,
  'Locale not found': GONE,
  'ContentType not found': GONE,
  'Invalid content type': { code: 'request.invalid', message: 'Không có loại nội dung này.' },
  'Field cannot be empty': REQUIRED,
  'Entity could not be cloned as it has unique and/or relational fields. Please edit those fields manually and save to complete the cloning.': {
    code: 'content.clone', message: 'Không nhân bản thẳng được vì có ô không được trùng hoặc mục liên quan; hãy sửa các ô đó rồi lưu.',
  },
  'Files are empty': NO_FILE,
  'File is not a valid image': { code: 'upload.image', message: 'Tệp này không phải ảnh, hoặc ảnh bị hỏng.' },
  'File name contains invalid characters': { code: 'upload.name', message: 'Tên tệp có ký tự không dùng được; hãy đổi tên tệp rồi tải lên lại.' },
  'Cannot replace a file with multiple ones': { code: 'upload.one', message: 'Chỉ thay một tệp bằng một tệp.' },
  'MIME type is not allowed': FORMAT,
  'FileTooBig': TOO_LARGE,
  'URLs are required': { code: 'upload.address', message: 'Hãy nhập ít nhất một địa chỉ.' },
  'Maximum 20 URLs allowed per request': { code: 'upload.address', message: 'Mỗi lần chỉ lấy được nhiều nhất 20 địa chỉ.' },
  'some folders do not exist': { code: 'upload.folder', message: 'Có thư mục không còn; hãy tải lại trang.' },
  'parent folder does not exist': { code: 'upload.folder', message: 'Thư mục cha không còn; hãy tải lại trang.' },
  'folder cannot be moved inside itself': { code: 'upload.folder', message: 'Không chuyển được thư mục vào trong chính nó.' },
  'A folder with this name already exists': { code: 'upload.folder', message: 'Đã có thư mục cùng tên ở đây; hãy đặt tên khác.' },
  'This locale already exists': { code: 'locale.taken', message: 'Ngôn ngữ này đã có.' },
  'Cannot delete the default locale': { code: 'locale.default', message: 'Không xóa được ngôn ngữ mặc định.' },
  'No recipient(s) are given': { code: 'mail.recipient', message: 'Chưa có người nhận thư.' },
  'Connection verification failed': { code: 'mail.connection', message: 'Không kết nối được máy chủ thư.' },
  'This email provider does not support connection verification': { code: 'mail.connection', message: 'Dịch vụ gửi thư này không có cách thử kết nối.' },
};

type Pattern = readonly [RegExp, string, (match: readonly string[]) => string];

/** By their shape: yup's and core's own sentences begin with the field's path, which the form already shows. */
const SHAPES: readonly Pattern[] = [
  [/ is a required field$| must be defined\.?$| cannot be (?:null|empty)\.?$| is required\.?$/, 'value.required', () => REQUIRED.message],
  [/ must be at least (\d+) characters?$/, 'value.too-short', ([, least]) => `Quá ngắn: ít nhất ${least} ký tự.`],
  [/ must be at most (\d+) characters?$/, 'value.too-long', ([, most]) => `Quá dài: nhiều nhất ${most} ký tự.`],
  [/ must be exactly (\d+) characters?$/, 'value.length', ([, exact]) => `Phải có đúng ${exact} ký tự.`],
  [/ must be greater than or equal to (\S+)$/, 'value.too-small', ([, least]) => `Quá nhỏ: ít nhất là ${least}.`],
  [/ must be less than or equal to (\S+)$/, 'value.too-big', ([, most]) => `Quá lớn: nhiều nhất là ${most}.`],
  [/ field must have at least (\d+) items?$/, 'value.too-few', ([, least]) => `Phải có ít nhất ${least} mục.`],
  [/ field must have less than or equal to (\d+) items?$/, 'value.too-many', ([, most]) => `Chỉ được nhiều nhất ${most} mục.`],
  [/ must be a valid email$/, 'value.email', () => 'Địa chỉ thư điện tử không hợp lệ.'],
  [/ must be a valid URL$/, 'value.address', () => 'Địa chỉ web không hợp lệ.'],
  [/ must be an? (?:valid )?integer$/, 'value.integer', () => 'Phải là số nguyên.'],
  [/ must be a (?:finite|positive) number$/, 'value.number', () => 'Phải là số hợp lệ.'],
  [/ must be a `(?:number|date|boolean|string|array|object)` type/, 'value.type', () => 'Giá trị không đúng kiểu.'],
  [/ must be one of the following values: /, 'value.choice', () => 'Phải chọn một trong các giá trị có sẵn.'],
  [/ must match the following: /, 'value.pattern', () => 'Giá trị không đúng mẫu quy định.'],
  [/ must be less than 73 bytes$/, 'auth.weak-password', () => 'Mật khẩu quá dài: chứa được 72 chữ không dấu, khoảng 40 chữ có dấu.'],
  [/ must contain at least one lowercase character$/, 'auth.weak-password', () => 'Mật khẩu phải có ít nhất một chữ thường.'],
  [/ must contain at least one uppercase character$/, 'auth.weak-password', () => 'Mật khẩu phải có ít nhất một chữ hoa.'],
  [/ must contain at least one number$/, 'auth.weak-password', () => 'Mật khẩu phải có ít nhất một chữ số.'],
  [/^The name must be unique and a role with name `(.+)` already exists\.$/, 'value.taken', ([, name]) => `Đã có vai trò tên “${name}”; hãy đặt tên khác.`],
  [/^File type '.*' is not allowed$/, FORMAT.code, () => FORMAT.message],
  [/exceeds size limit|^File too large/i, TOO_LARGE.code, () => TOO_LARGE.message],
  [/ relation\(s\) of type \S+ associated with this entity do not exist$/, 'relation.gone', () => 'Có mục liên quan không còn; hãy tải lại rồi chọn lại.'],
  [/ is (?:an )?invalid$/, 'value.invalid', () => 'Giá trị không hợp lệ.'],
];

/** Core's English sentence in Vietnamese, or undefined when it is none that we know. */
export const coreSentence = (english: string): Sentence | undefined => {
  if (Object.hasOwn(WHOLE, english)) return WHOLE[english];
  for (const [shape, code, say] of SHAPES) {
    const match = shape.exec(english);
    if (match) return { code, message: say(match) };
  }
  return undefined;
};

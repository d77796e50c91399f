import type { CharacterKind, PasswordFault } from '../../contracts';

const KINDS: Readonly<Record<CharacterKind, string>> = { lower: 'chữ thường', upper: 'chữ hoa', digit: 'chữ số', mark: 'dấu cách hoặc ký hiệu' };

/** One fault in words that say what to do. */
export const sentenceOf = (fault: PasswordFault): string => {
  switch (fault.code) {
    case 'too-short':
      return `Thêm ít nhất ${fault.missing} ký tự nữa (tối thiểu ${fault.least}).`;
    case 'too-long':
      return `Quá dài: bớt ${fault.excess} ký tự. Mật khẩu chứa được khoảng 72 chữ không dấu, hoặc khoảng 40 chữ có dấu.`;
    case 'kinds':
      return `Thêm ${fault.missing.map((kind) => KINDS[kind]).join(', ')}.`;
    case 'holds-name':
      return 'Không dùng tên hoặc địa chỉ thư của chính mình trong mật khẩu.';
    case 'unreadable':
      return 'Có ký tự không gõ được; hãy gõ lại.';
    case 'too-easy':
      return 'Mật khẩu này dễ đoán vì nhiều người dùng hoặc theo mẫu quen thuộc; hãy ghép vài từ không liên quan.';
    case 'used-before':
      return `Mật khẩu này đã dùng; hãy chọn mật khẩu khác với ${fault.remembered} mật khẩu gần nhất.`;
  }
};

/** What a form shows in one line. */
export const passwordRefusal = (faults: readonly PasswordFault[]): string =>
  `Mật khẩu mới chưa đạt. ${faults.map(sentenceOf).join(' ')}`;

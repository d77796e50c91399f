import { BackupFault } from '../../domain/fault';

export const missing = (place: string, key: string, cause?: unknown): BackupFault =>
  new BackupFault('part-missing', `Ở ${place} thiếu “${key}”: bản sao không còn đủ. Đừng dùng bản sao này; hãy chọn bản sao khác.`, { cause });

export const unwritable = (place: string, cause: unknown): BackupFault => {
  const code = (cause as { code?: string } | null)?.code;
  const why = code === 'ENOSPC' ? 'hết chỗ trên ổ đĩa' : code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'không có quyền ghi' : 'không ghi được';
  return new BackupFault('target-unwritable', `Nơi cất bản sao (${place}): ${why}. Hãy giải phóng chỗ, cấp quyền hoặc kiểm tra kết nối, rồi sao lưu lại.`, { cause });
};

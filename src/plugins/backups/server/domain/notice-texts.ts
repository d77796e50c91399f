import type { BackupSummary } from '../../contracts';
import type { BackupFault } from './fault';

export interface Said {
  readonly title: string;
  readonly lines: readonly string[];
}

const GUIDE = 'Hướng dẫn: tài liệu “Sao lưu và phục hồi” (docs/huong-dan/sao-luu-phuc-hoi.md).';

export const failureNotice = ({ message }: Pick<BackupFault, 'message'>): Said => ({
  title: 'Sao lưu không thành công',
  lines: [message, 'Bản sao gần nhất đã kiểm chứng vẫn dùng được. Hệ thống sẽ tự thử lại; nếu nguyên nhân còn đó, hãy xử lý rồi bấm “Sao lưu ngay”.', GUIDE],
});

export const overdueNotice = ({ ageHours, rule, target }: Pick<BackupSummary, 'ageHours' | 'rule' | 'target'>): Said => ({
  title: ageHours === null ? 'Chưa có bản sao nào được kiểm chứng' : 'Bản sao dữ liệu đã quá hạn',
  lines: [
    target === null
      ? 'Chưa đặt nơi cất bản sao (BACKUP_DIR hoặc BACKUP_S3_BUCKET): dữ liệu sẽ mất nếu máy chủ hỏng.'
      : ageHours === null
        ? 'Chưa có bản sao nào được thử khôi phục thành công.'
        : `Bản sao gần nhất được kiểm chứng đã cũ ${ageHours} giờ; quy định cho phép nhiều nhất ${rule.overdueAfterHours} giờ.`,
    'Hãy mở trang “Sao lưu”, xem lần chạy gần nhất vì sao không xong, rồi bấm “Sao lưu ngay”.',
    GUIDE,
  ],
});

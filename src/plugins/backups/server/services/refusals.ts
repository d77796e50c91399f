import { AppError } from '../../../platform/server/public';

export const forbidden = (): AppError =>
  new AppError('scope.forbidden', 403, 'Chỉ người vận hành hệ thống được xem và chạy sao lưu.');

export const running = (): AppError =>
  new AppError('backups.running', 409, 'Một lần sao lưu đang chạy. Hãy đợi lần đó xong rồi bấm lại.');

export const noTarget = (): AppError =>
  new AppError('backups.no-target', 422, 'Chưa đặt nơi cất bản sao. Hãy nhờ người quản trị máy chủ đặt BACKUP_DIR (hoặc BACKUP_S3_BUCKET) và BACKUP_KEY rồi khởi động lại.');

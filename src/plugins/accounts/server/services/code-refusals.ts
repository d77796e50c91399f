import { AppError } from '../../../platform/server/public';

const WRONG = 'Mã không đúng hoặc đã dùng. Hãy xem mã đang hiện trên điện thoại; đồng hồ của điện thoại phải đúng giờ.';

export const wrongCode = (): AppError => new AppError('second-factor.wrong-code', 422, WRONG, [{ path: 'code', message: WRONG }]);

export const notOn = (): AppError => new AppError('second-factor.off', 409, 'Tài khoản này không có xác thực hai lớp. Hãy tải lại trang.');

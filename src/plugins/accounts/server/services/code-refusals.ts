import { AppError } from '../../../platform/server/public';

const WRONG = 'Mã không đúng hoặc đã dùng. Hãy xem mã đang hiện trên điện thoại; đồng hồ của điện thoại phải đúng giờ.';

export const wrongCode = (): AppError => new AppError('second-factor.wrong-code', 422, WRONG, [{ path: 'code', message: WRONG }]);

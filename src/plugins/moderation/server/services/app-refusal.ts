import { AppError } from '../../../platform/server/public';
import { MODERATION_STATUS, type ModerationCode } from '../../contracts';
import { refuse, type Refusal } from '../domain/refusal';

/** The application's error for a refusal of the domain; `extra` tells a stale caller the new state. */
export const appRefusal = ({ code, status, message, fields }: Refusal, extra: Readonly<Record<string, unknown>> = {}): AppError =>
  new AppError(code, status, message, fields, extra);

/** Refuses from a service, where the reason is not one of the case's own rules. */
export const refusal = (code: ModerationCode, message: string, extra: Readonly<Record<string, unknown>> = {}): AppError =>
  appRefusal({ ...refuse(code, message), status: MODERATION_STATUS[code] }, extra);

/** The same answer whether the thing does not exist or is not this person's to see. */
export const notFound = (): AppError =>
  refusal('moderation.not-found', 'Không tìm thấy hồ sơ hoặc nội dung này trong phạm vi của anh/chị.');

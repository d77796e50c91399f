import { MODERATION_STATUS, type ModerationCode } from '../../contracts';

export interface RefusedField { path: string; message: string }

/** A refusal is a value in the domain; the services turn it into the application's error. */
export interface Refusal {
  code: ModerationCode;
  status: (typeof MODERATION_STATUS)[ModerationCode];
  /** Vietnamese, and says what to do next. */
  message: string;
  fields: readonly RefusedField[];
}

export const refuse = (code: ModerationCode, message: string, fields: readonly RefusedField[] = []): Refusal => ({
  code,
  status: MODERATION_STATUS[code],
  message,
  fields,
});

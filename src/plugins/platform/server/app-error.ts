import { errors } from '@strapi/utils';

/** One field (or cell) that a refusal concerns; `path` in dot notation, `message` in Vietnamese. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export type AppErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 501 | 503;

/**
 * A refusal that a person can act on.
 *
 * `code` is stable and machine-readable (`moderation.stale-version`); `message` is a Vietnamese sentence that says
 * what to do. 400: the caller can mend it; 403: without details of what exists; 409: a stale version;
 * 422: a rule of a regulation. `extra` is merged into `error.details` of the answer.
 */
export class AppError extends errors.ApplicationError {
  readonly code: string;

  readonly status: AppErrorStatus;

  readonly fields: readonly FieldError[];

  constructor(
    code: string,
    status: AppErrorStatus,
    message: string,
    fields: readonly FieldError[] = [],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message, { code, fields, ...extra });
    // Core's class fixes its own name as a literal type.
    (this as { name: string }).name = 'AppError';
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

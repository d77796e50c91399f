import type { components } from './schema.js';

export type RefusalBody = components['schemas']['Error'];

/** A refusal of the portal, for who prefers exceptions: `code` is stable, `message` a Vietnamese sentence that says what to do. */
export class PortalRefusal extends Error {
  override readonly name = 'PortalRefusal';
  readonly status: number;
  readonly code: string;
  /** Parameters concerned, each with a sentence. */
  readonly fields: readonly { readonly path: string; readonly message: string }[];

  constructor(status: number, body: RefusalBody | undefined) {
    super(body?.error?.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = body?.error?.details?.code ?? 'unknown';
    this.fields = body?.error?.details?.fields ?? [];
  }
}

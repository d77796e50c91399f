/** How a kind reaches a person: by mail at once, in the daily digest, or only on screen. */
export const MAIL_CHOICES = ['at-once', 'daily', 'never'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** A kind of notice, registered by the plugin that tells it; closed: an unregistered kind is an error. */
export interface NoticeKind {
  /** Stable, e.g. `moderation.returned`. */
  readonly key: string;
  /** What officials read among their choices, e.g. "Bài bị trả lại". */
  readonly name: string;
  readonly defaultMail: MailChoice;
}

/** One notice of one person, as the screens list it. */
export interface Notice {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  /** Paragraphs separated by line breaks. */
  readonly text: string;
  /** Path inside the staff screens, without `/admin`. */
  readonly link: string;
  /** ISO instants of the business clock. */
  readonly at: string;
  readonly readAt: string | null;
}

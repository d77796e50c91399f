export * from './text';

/** How a kind reaches a person by mail: at once, in the daily digest, or not at all. */
export const MAIL_CHOICES = ['at-once', 'daily', 'never'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** A kind of notice, registered by the plugin that tells it; closed: an unregistered kind is an error. */
export interface NoticeKind {
  /** Stable, `plugin.what`, e.g. `moderation.returned`. Its name on screen is the translation `plugin.notice.what`. */
  readonly key: string;
  /** What officials read among their choices, e.g. "Bài bị trả lại"; mails use it. */
  readonly name: string;
  readonly defaultMail: MailChoice;
}

/** How one person wants to be told of one kind. */
export interface Choice {
  readonly mail: MailChoice;
  readonly onScreen: boolean;
}

/** A line of the choices' screen. */
export interface KindChoice extends Choice {
  readonly kind: string;
  readonly name: string;
}

/** One notice of one person, as the screens list it. */
export interface Notice {
  readonly id: number;
  readonly kind: string;
  /** Vietnamese name of the kind, for kinds that the screens have no word for. */
  readonly kindName: string;
  readonly title: string;
  /** Paragraphs separated by line breaks (`paragraphsOf`). */
  readonly text: string;
  /** Path inside the staff screens, without `/admin`. */
  readonly link: string;
  /** ISO instants of the business clock. */
  readonly at: string;
  readonly readAt: string | null;
}

export const NOTICE_STATES = ['unread', 'all'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** `GET /notices/count`: one line per kind with something unread, the sum in `meta.unread`. */
export interface UnreadOfKind {
  readonly kind: string;
  readonly unread: number;
}

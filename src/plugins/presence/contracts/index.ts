/** Looking: the document is on somebody's screen. Editing: his form holds changes that are not saved. */
export const PRESENCE_MODES = ['looking', 'editing'] as const;
export type PresenceMode = (typeof PRESENCE_MODES)[number];

/** Seconds between two heartbeats of an open tab. */
export const HEARTBEAT_SECONDS = 20;
/** A tab that has not been heard of for this long is gone (closed lid, lost network). */
export const EXPIRES_AFTER_SECONDS = 60;

export interface HeartbeatBody {
  contentType: string;
  documentId: string;
  /** Random name of the open view; the same person may have several. */
  tab: string;
  mode: PresenceMode | 'gone';
}

/** Somebody else who has the document open. */
export interface PresentPerson {
  userId: number;
  name: string;
  mode: PresenceMode;
  /** ISO instant of real time, not of the business clock. */
  since: string;
}

/** What kind of change a mark in the page, or a line of the list of changes, is. */
export const CHANGE_KINDS = [
  'added', 'removed', 'replaced', 'reformatted', 'link-changed',
  'row-added', 'row-removed', 'column-added', 'column-removed', 'item-added', 'item-removed', 'laid-out',
  'picture-added', 'picture-removed', 'picture-replaced', 'picture-described', 'picture-bytes',
  'field',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change between two revisions, as the list "Các thay đổi" shows it. */
export interface Change {
  readonly kind: ChangeKind;
  /** Attribute of the content type. */
  readonly field: string;
  /** Its Vietnamese name. */
  readonly label: string;
  /** Place in the page to jump to; null for what the page does not show. */
  readonly anchor: string | null;
  /** What stood there and what stands there now, shortened; null when there was or is nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

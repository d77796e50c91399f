/** What the canonical form needs to know of an attribute; the services derive it from Strapi's schemas. */
export type AttributeShape =
  | { kind: 'value' }
  | { kind: 'moment' }
  | { kind: 'media'; many: boolean }
  | { kind: 'relation'; many: boolean }
  | { kind: 'component'; component: string; many: boolean }
  | { kind: 'zone'; components: readonly string[] };

export type DocumentShape = Readonly<Record<string, AttributeShape>>;
/** Component uid → its attributes. */
export type ComponentShapes = Readonly<Record<string, DocumentShape>>;

/** A file as the reviewers saw it. */
export interface FileFact {
  documentId: string;
  /** Hex SHA-256 of the stored bytes. */
  sha256: string;
  alternativeText: string | null;
}

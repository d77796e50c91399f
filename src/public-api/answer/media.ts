/** A row of plugin::upload.file, as far as it is answered. */
export interface FileRow {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly url: string;
  readonly mime: string;
  readonly ext: string | null;
  /** Kilobytes of 1000 bytes, two decimals. */
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly alternativeText: string | null;
  readonly caption: string | null;
  readonly formats: Readonly<Record<string, { url: string; width: number; height: number }>> | null;
}

/** What is stored of a file's bytes. */
export interface FileFacts {
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly signed: boolean | null;
}

/** Image with its variants from narrow to wide, the original last, and `srcset` ready for HTML. */
export const imageOf = (file: FileRow) => {
  const narrower = Object.entries(file.formats ?? {})
    // Strapi's own small picture for the media library; it may be cut square.
    .filter(([name]) => name !== 'thumbnail')
    .map(([, { url, width, height }]) => ({ url, width, height }));
  const original = file.width && file.height ? [{ url: file.url, width: file.width, height: file.height }] : [];
  const variants = [...narrower, ...original].sort((a, b) => a.width - b.width);
  return {
    documentId: file.documentId,
    url: file.url,
    alternativeText: file.alternativeText || null,
    caption: file.caption || null,
    width: file.width,
    height: file.height,
    mime: file.mime,
    variants,
    srcset: variants.map(({ url, width }) => `${url} ${width}w`).join(', '),
  };
};

const SIGNATURE = { true: 'present', false: 'absent' } as const;

/** Attachment with what its stored facts say of hash and signature (BI-5.3). */
export const fileOf = (file: FileRow, facts: FileFacts | undefined) => ({
  documentId: file.documentId,
  name: file.name,
  url: file.url,
  mime: file.mime,
  bytes: facts?.bytes ?? Math.round(file.size * 1000),
  sha256: facts?.sha256 ?? null,
  signature: facts?.signed === true || facts?.signed === false ? SIGNATURE[`${facts.signed}`] : ('unknown' as const),
  alternativeText: file.alternativeText || null,
});

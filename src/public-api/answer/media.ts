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
  /** Found out when the file came in (src/extensions/upload). */
  readonly sha256?: string | null;
  readonly signaturePresent?: boolean | null;
  readonly formats: Readonly<Record<string, { url: string; width: number; height: number }>> | null;
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

const signatureOf = ({ signaturePresent }: FileRow): 'present' | 'absent' | 'unknown' => {
  if (signaturePresent === true) return 'present';
  return signaturePresent === false ? 'absent' : 'unknown';
};

/** Attachment with its hash and whether it carries a digital signature (BI-5.3), both from stored facts. */
export const fileOf = (file: FileRow) => ({
  documentId: file.documentId,
  name: file.name,
  url: file.url,
  mime: file.mime,
  bytes: Math.round(file.size * 1000),
  sha256: file.sha256 ?? null,
  signature: signatureOf(file),
  alternativeText: file.alternativeText || null,
});

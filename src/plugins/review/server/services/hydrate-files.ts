import type { Core } from '@strapi/strapi';
import type { FileRow } from '../../../../public-api/answer/media';
import { rowsOf } from '../../../../public-api/reading/rows';
import { componentsOf, filesInText, filesOf, type Attributes, type NamedFile } from '../domain/snapshot/read';

/** Every file that stands in a revision: its media attributes and those of its components, and what its texts name. */
export const filesIn = (attributes: Attributes): { media: readonly NamedFile[]; named: ReadonlyMap<string, NamedFile | null> } => {
  const media: NamedFile[] = [];
  const named = new Map<string, NamedFile | null>();
  for (const value of Object.values(attributes)) {
    media.push(...filesOf(value));
    for (const [name, file] of filesInText(value)) named.set(name, file);
    for (const component of componentsOf(value)) {
      const inside = filesIn(component);
      media.push(...inside.media);
      for (const [name, file] of inside.named) named.set(name, file);
    }
  }
  return { media, named };
};

export interface HydratedFiles {
  /** The row of a file with the description that it had in the revision; a stand-in when the file is gone. */
  row(file: NamedFile): FileRow;
  /** The same, null when the file is gone. */
  found(file: NamedFile): FileRow | null;
  /** SHA-256 in the revision, by address. */
  readonly digests: ReadonlyMap<string, string>;
}

const gone = ({ documentId }: NamedFile): FileRow => ({
  id: 0, documentId, name: 'Tệp không còn trong kho', url: '#', mime: 'application/octet-stream', ext: null, size: 0,
  width: null, height: null, alternativeText: null, caption: null, formats: null,
});

/** The files of a revision as rows of the media library. */
export const hydrateFiles = async (strapi: Core.Strapi, attributes: Attributes): Promise<HydratedFiles> => {
  const { media, named } = filesIn(attributes);
  const ids = [...new Set(media.map(({ documentId }) => documentId))];
  const rows = ids.length === 0 ? [] : await rowsOf<FileRow>(strapi, 'plugin::upload.file', { where: { documentId: { $in: ids } } });
  const byId = new Map(rows.map((row) => [row.documentId, row]));
  const digests = new Map<string, string>();
  for (const [name, file] of named) if (file) digests.set(`/uploads/${name}`, file.sha256);
  for (const file of media) {
    const row = byId.get(file.documentId);
    if (row) digests.set(row.url, file.sha256);
  }
  const found = (file: NamedFile): FileRow | null => {
    const row = byId.get(file.documentId);
    return row ? { ...row, alternativeText: file.alternativeText } : null;
  };
  return { digests, found, row: (file) => found(file) ?? gone(file) };
};

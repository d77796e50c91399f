import { checkFile, today, type CheckedFile } from '../../plugins/platform/server/public';

/** A temporary file as core's body parser, or a caller of the service, hands it over. */
export interface TemporaryFile {
  readonly filepath: string;
  readonly originalFilename?: string | null;
  readonly mimetype?: string | null;
}

// A controller looks first, so that core's own check drops nothing silently; the service asks again for the same object.
const checked = new WeakMap<TemporaryFile, Promise<CheckedFile>>();

/** PT-5: the file as it may be stored. Throws the refusal of `checkFile`; the same file is looked at once. */
export const acceptedFile = (file: TemporaryFile): Promise<CheckedFile> => {
  const known = checked.get(file);
  if (known) return known;
  const look = checkFile({ path: file.filepath, name: file.originalFilename ?? '', declaredMime: file.mimetype ?? null }, today());
  checked.set(file, look);
  return look;
};

import type { UnitOfWork } from '../services/unit-of-work';

/** An item in which a file stands so that the file must stay as it is. */
export interface FileUse {
  /** Row id of `plugin::upload.file`. */
  readonly fileId: number;
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly state: 'in-review' | 'published' | 'kept';
}

/** Answers which of the files stand in something that forbids their change. The rows are locked by the caller. */
export type FileGuard = (uow: UnitOfWork, fileIds: readonly number[]) => Promise<readonly FileUse[]>;

const guards = new Map<string, FileGuard>();

/** Registers who must be asked before a file is replaced, deleted or given another alternative text; call it in `register`. */
export const registerFileGuard = (name: string, guard: FileGuard): void => {
  guards.set(name, guard);
};

/** Everything that forbids a change of the files. Locks their rows, so that nothing new can start to rely on them meanwhile. */
export const usesOfFiles = async (uow: UnitOfWork, fileIds: readonly number[]): Promise<readonly FileUse[]> => {
  if (fileIds.length === 0) return [];
  await uow.trx('files').whereIn('id', [...fileIds]).orderBy('id').select('id').forUpdate();
  const uses: FileUse[] = [];
  for (const guard of guards.values()) uses.push(...(await guard(uow, fileIds)));
  return uses;
};

import type { UnitOfWork } from '../plugins/platform/server/public';
import type { Key } from './rule';

const table = (uow: UnitOfWork) => uow.trx.withSchema('congtinh').table('content_keys');

/** Takes one value for a document unless another has it; waits for whoever is taking it at this moment. */
export const take = async (uow: UnitOfWork, uid: string, documentId: string, { kind, value }: Key): Promise<boolean> => {
  const taken = await table(uow)
    .insert({ kind, value, content_type: uid, document_id: documentId })
    .onConflict(['kind', 'value'])
    .ignore()
    .returning('value');
  if (taken.length > 0) return true;
  const own = await table(uow).where({ kind, value, content_type: uid, document_id: documentId }).select('value');
  return own.length > 0;
};

/** documentId of the document that has a value; null when nobody has. */
export const holderOf = async (uow: UnitOfWork, kind: string, value: string): Promise<string | null> => {
  const row = (await table(uow).where({ kind, value }).first('document_id')) as { document_id: string } | undefined;
  return row?.document_id ?? null;
};

/** Values of a kind that begin with `start`, whoever has them. */
export const beginningWith = async (uow: UnitOfWork, kind: string, start: string): Promise<ReadonlySet<string>> => {
  const rows: Array<{ value: string }> = await table(uow).where({ kind }).andWhereRaw('starts_with(value, ?)', [start]).select('value');
  return new Set(rows.map(({ value }) => value));
};

/** Gives back what the document no longer has. */
export const release = async (uow: UnitOfWork, uid: string, documentId: string, kept: readonly Key[]): Promise<void> => {
  const held: Array<{ kind: string; value: string }> = await table(uow)
    .where({ content_type: uid, document_id: documentId })
    .select('kind', 'value');
  const keeps = new Set(kept.map(({ kind, value }) => `${kind} ${value}`));
  for (const { kind, value } of held) {
    if (!keeps.has(`${kind} ${value}`)) await table(uow).where({ kind, value }).delete();
  }
};

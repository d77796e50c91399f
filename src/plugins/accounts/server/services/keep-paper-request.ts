import type { Core } from '@strapi/strapi';
import { AppError, now, reader, type UnitOfWork } from '../../../platform/server/public';
import { resolveUnit } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { IssuedFunction, WrittenRequest } from '../../contracts';
import type { Person } from './make-account';
import { insertRequest } from './request-rows';

interface Issued {
  readonly id: number;
  readonly person: Person;
  readonly given: IssuedFunction;
  readonly assignment: string;
  readonly request: WrittenRequest | null;
}

/**
 * PR-5.3: keeps the letter on which the operator issued a poverty account. Where none is named apart, the decision that
 * gives the function is the letter: units send both as one.
 */
export const keepPaperRequest = async (strapi: Core.Strapi, { trx }: UnitOfWork, actor: Actor, { id, person, given, assignment, request }: Issued): Promise<void> => {
  if (actor.kind !== 'staff') return;
  const letter = request ?? { number: given.decisionNumber, date: given.decisionDate, documentFileId: given.documentFileId ?? 0 };
  if (!(await isReadable(strapi, actor, letter.documentFileId))) throw unknownLetter();
  const [at, unit] = [now(), await resolveUnit(strapi, given.unit)];
  await insertRequest(trx, {
    kind: 'account', system: given.system, programme: given.programme ?? null, unit: unit.id, role: given.role, reach: given.reach, ...person, text: '',
    documentNumber: letter.number.trim(), documentDate: letter.date, documentFile: letter.documentFileId, madeBy: actor.userId, madeAt: at,
    decided: { state: 'approved', decidedBy: actor.userId, at, reason: `Cấp theo văn bản ${letter.number.trim()}`, account: id, assignment },
  });
};

const unknownLetter = (): AppError => new AppError('account.invalid', 422, 'Không có tệp văn bản đề nghị này trong thư viện của anh/chị. Hãy tải tệp lên rồi chọn lại.', [
  { path: 'request.documentFileId', message: 'Không có tệp này.' },
]);

/** T9: a file counts only where the person reads it. */
export const isReadable = async (strapi: Core.Strapi, actor: Extract<Actor, { kind: 'staff' }>, file: number): Promise<boolean> => {
  const { rows } = await reader(strapi).raw<{ rows: unknown[] }>(
    'select 1 from files where id = ? and (? or unit_id = any(?))', [file, actor.superAdmin, actor.grants.flatMap(({ unitIds }) => unitIds)] as never);
  return rows.length > 0;
};

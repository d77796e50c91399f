import type { Core } from '@strapi/strapi';
import { AppError } from '../../../platform/server/public';
import { grantAssignment } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import { DOCUMENTED_SYSTEMS, type IssuedFunction } from '../../contracts';

const fieldOf = (path: string): string => (path === 'document' ? 'documentFileId' : path);

/**
 * Gives a function as `grantAssignment` does, with the document where the regulation asks for one (PR-5.5, BI-6.5); what is
 * wrong is named by the caller's own fields. @param path of the function in what was sent, with its dot
 * @returns documentId of the assignment
 */
export const giveFunction = async (strapi: Core.Strapi, actor: Actor, userId: number, given: IssuedFunction, path = ''): Promise<string> => {
  const { documentFileId, programme, fields = [], categories = [], ...rest } = given;
  if (DOCUMENTED_SYSTEMS.includes(given.system) && !documentFileId) {
    throw new AppError('assignment.invalid', 422, 'Hãy đính kèm văn bản giao nhiệm vụ.', [{ path: `${path}documentFileId`, message: 'Tài khoản giảm nghèo và thông tin cơ bản cần có văn bản kèm theo.' }]);
  }
  try {
    return await grantAssignment(strapi, actor, { ...rest, userId, fields, categories, programme: programme ?? null, document: documentFileId ?? null });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.fields.length === 0) throw thrown;
    throw new AppError(thrown.code, thrown.status, thrown.message, thrown.fields.map((field) => ({ ...field, path: `${path}${fieldOf(field.path)}` })));
  }
};

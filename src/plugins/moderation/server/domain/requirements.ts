import type { Declaration } from '../../contracts';
import type { RefusedField } from './refusal';

/** BI-3.1, SD-1.2, PT-20.1: the submitter answers for secrecy and accuracy, by name. */
export function declarationGaps(declaration: Partial<Declaration> | null | undefined): readonly RefusedField[] {
  const gaps: RefusedField[] = [];
  if (declaration?.noStateSecrets !== true) {
    gaps.push({ path: 'declaration.noStateSecrets', message: 'Cam kết nội dung không chứa bí mật nhà nước (BI-3.1, SD-1.2).' });
  }
  if (declaration?.accurate !== true) {
    gaps.push({ path: 'declaration.accurate', message: 'Cam kết nội dung chính xác (PT-20.1).' });
  }
  return gaps;
}

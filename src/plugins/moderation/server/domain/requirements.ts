import type { Declaration, RequiredAttribute, SubmissionRules } from '../../contracts';
import type { RefusedField } from './refusal';

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const gap = (required: RequiredAttribute): RefusedField => ({
  path: required.attribute,
  message: `Nhập «${required.label}» (${required.clause}).`,
});

/** PT-6.2, BI-3.2: what the document lacks before it may be submitted. */
export function documentGaps(document: Readonly<Record<string, unknown>>, rules: SubmissionRules): readonly RefusedField[] {
  const { republished } = rules;
  const isRepublished = republished?.values.includes(document[republished.flag] as string | boolean) === true;
  const required = isRepublished ? [...rules.required, ...republished.required] : rules.required;
  return required.filter(({ attribute }) => isBlank(document[attribute])).map(gap);
}

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

import type { Declaration, ModerationDeclaration, WorkflowsConfig } from '../../contracts';
import type { RefusedField } from './refusal';

type Named = Pick<WorkflowsConfig, 'labels' | 'clauses'>;
type Document = Readonly<Record<string, unknown>>;

const TAGS_AND_BLANKS = /<[^>]*>|&nbsp;|\s/g;

/** Nothing, blanks only, an empty list, or markup without a word in it. */
const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.replace(TAGS_AND_BLANKS, '') === '') ||
  (Array.isArray(value) && value.length === 0);

const labelOf = (attribute: string, { labels, clauses }: Named): string => {
  const clause = clauses[attribute];
  return `«${labels[attribute] ?? attribute}»${clause === undefined ? '' : ` (${clause})`}`;
};

/** PT-6.2, BI-3.2, PT-6.1d: what the document lacks before it may be submitted. */
export function documentGaps(document: Document, rules: ModerationDeclaration, named: Named): readonly RefusedField[] {
  const conditional = (rules.requiredWhen ?? [])
    .filter(({ attribute, values }) => values.includes(String(document[attribute])))
    .flatMap(({ required }) => required);
  const single = [...new Set([...rules.required, ...conditional])]
    .filter((attribute) => isBlank(document[attribute]))
    .map((attribute) => ({ path: attribute, message: `Nhập ${labelOf(attribute, named)}.` }));
  const either = (rules.requiredAnyOf ?? [])
    .filter((group) => group.every((attribute) => isBlank(document[attribute])))
    .map((group) => ({ path: group[0] ?? '', message: `Nhập ${group.map((one) => labelOf(one, named)).join(' hoặc ')}.` }));
  return [...single, ...either];
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

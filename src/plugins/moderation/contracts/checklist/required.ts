import type { ModerationDeclaration, WorkflowsConfig } from '../workflow';

type Named = Pick<WorkflowsConfig, 'labels' | 'clauses'>;
type Document = Readonly<Record<string, unknown>>;

const TAGS_AND_BLANKS = /<[^>]*>|&nbsp;|\s/g;

/** Nothing, blanks only, an empty list, or markup without a word in it. */
export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.replace(TAGS_AND_BLANKS, '') === '') ||
  (Array.isArray(value) && value.length === 0);

export const labelOf = (attribute: string, { labels, clauses }: Named): string => {
  const clause = clauses[attribute];
  return `«${labels[attribute] ?? attribute}»${clause === undefined ? '' : ` (${clause})`}`;
};

/** PT-6.2, BI-3.2, PT-6.1d: what the document lacks before it may be submitted. */
export function documentGaps(document: Document, rules: ModerationDeclaration, named: Named): readonly { path: string; message: string }[] {
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

import { isLive } from '../../contracts';
import type { Canonical } from '../domain/canonical/json';
import { canonicalJson } from '../domain/canonical/json';
import { refuse } from '../domain/refusal';
import type { ModeratedType } from '../registry/moderated-types';
import { appRefusal } from './app-refusal';
import type { CaseRow } from './case-rows';
import type { LoadedDocument } from './load-document';

const valueOf = ({ canonical }: LoadedDocument, attribute: string): string => {
  const { attributes } = canonical as { attributes: Record<string, Canonical> };
  return canonicalJson(attributes[attribute] ?? null);
};

/** The site is fixed at first submission, because it chose the workflow; the unit while a case runs, because it chose the reviewers. */
export const demandFixedAttributes = (type: ModeratedType, before: LoadedDocument, after: LoadedDocument, last: CaseRow | null): void => {
  if (last === null) return;
  const fixed = [...type.rules.fixedAfterSubmission, ...(isLive(last.state) ? ['unit'] : [])];
  const changed = fixed.filter((attribute) => valueOf(before, attribute) !== valueOf(after, attribute));
  if (changed.length === 0) return;
  throw appRefusal(refuse('moderation.fixed-attribute', 'Nội dung đã trình duyệt nên không đổi được trang đăng hoặc đơn vị; hãy lập bài mới.',
    changed.map((path) => ({ path, message: 'Không đổi được sau khi đã trình.' }))));
};

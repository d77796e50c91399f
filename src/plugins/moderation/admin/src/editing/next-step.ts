import type { ActKind, ChecklistItem, DocumentModeration } from '../../../contracts';

/** Which sentence tells the person what comes next, with what it needs to say it. */
export interface NextStep { readonly id: string; readonly count: number; readonly stage: string; readonly why: string }

const allows = ({ buttons }: DocumentModeration, act: ActKind): boolean => buttons.some((button) => button.act === act && button.allowed);

/** One sentence under the state: the next step of this very person. */
export const nextStep = (moderation: DocumentModeration, checklist: readonly ChecklistItem[], unsaved: boolean): NextStep => {
  const count = checklist.filter(({ severity }) => severity === 'blocks').length;
  const stage = moderation.case?.stages.find(({ state }) => state === 'current')?.name ?? '';
  const refused = moderation.buttons.find(({ act, allowed }) => !allowed && (act === 'submit' || act === 'edit'))?.refusal;
  const step = (id: string): NextStep => ({ id, count, stage, why: refused?.message ?? '' });
  const state = moderation.case?.state;
  if (unsaved) return step(count > 0 && state !== 'open' ? 'unsaved-gaps' : 'unsaved');
  switch (state) {
    case 'open': return step(allows(moderation, 'approve') ? 'decide' : 'wait');
    case 'returned': return step(allows(moderation, 'edit') ? (count > 0 ? 'returned-gaps' : 'returned') : 'returned-elsewhere');
    case 'approved':
    case 'scheduled': return step(allows(moderation, 'publish') ? 'publish' : 'wait-publish');
    case 'published': return step('published');
    case 'withdrawn':
    case 'cancelled':
    case undefined:
      if (allows(moderation, 'submit')) return step('submit');
      return step(count > 0 && refused?.code !== 'moderation.not-author-unit' ? 'gaps' : refused ? 'refused' : 'draft');
  }
};

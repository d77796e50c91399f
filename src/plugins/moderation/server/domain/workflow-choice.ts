import type { WorkflowChoice, WorkflowKey } from '../../contracts';
import { refuse, type Refusal } from './refusal';

/** The provincial portal is the site `/`; every other site is a unit's own (design: the site chooses the workflow). */
export function workflowFor(choice: WorkflowChoice, sitePath: string | null): WorkflowKey | Refusal {
  if (choice !== 'by-site') return choice;
  if (sitePath === null) {
    return refuse('moderation.incomplete', 'Chọn trang thành phần nơi đăng rồi trình lại.', [
      { path: 'site', message: 'Chọn trang nơi đăng.' },
    ]);
  }
  return sitePath === '/' ? 'portal' : 'unit';
}

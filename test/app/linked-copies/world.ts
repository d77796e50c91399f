import { randomUUID } from 'node:crypto';
import type { CaseDetail } from '../../../src/plugins/moderation/contracts';
import type { LinkView, TaskView } from '../../../src/plugins/linked-copies/contracts';
import type { Answer } from '../../support/app';
import type { Person } from '../../support/staff';
import { act, approve, ARTICLE, articleFields, DECLARATION, edit, makeDraft, ok, open, type World } from '../moderation/world';

export interface Proposed { readonly documentId: string; readonly caseId: number }

/** What people do with linked copies, over the routes that their screens use. */
export const office = (w: World) => {
  const propose = (by: Person, documentId: string, declaration: unknown = DECLARATION): Promise<Answer<Proposed>> =>
    by.send('POST', `/linked-copies/documents/${ARTICLE}/${documentId}/copies`, { declaration });
  const view = async (by: Person, documentId: string): Promise<LinkView> => ok(await by.get<LinkView>(`/linked-copies/documents/${ARTICLE}/${documentId}`));
  const tasks = async (by: Person, state = 'open'): Promise<readonly TaskView[]> => ok(await by.get<TaskView[]>(`/linked-copies/tasks?state=${state}&pageSize=100`));
  const taskOf = async (by: Person, copy: string, state = 'open'): Promise<TaskView> => {
    const found = (await tasks(by, state)).find((task) => task.copy.documentId === copy);
    if (found === undefined) throw new Error(`no ${state} task on ${copy}`);
    return found;
  };
  const take = (by: Person, { id, originalHash }: Pick<TaskView, 'id' | 'originalHash'>, declaration: unknown = DECLARATION): Promise<Answer<{ caseId: number }>> =>
    by.send('POST', `/linked-copies/tasks/${id}/take`, { original: originalHash, declaration });
  const settle = (by: Person, id: number, reason: string): Promise<Answer> => by.send('POST', `/linked-copies/tasks/${id}/settle`, { reason });
  const caseOf = async (by: Person, id: number): Promise<CaseDetail> => ok(await by.get<CaseDetail>(`/moderation/cases/${id}`));

  /** Publishes what stands in the draft of an article of the unit's own site. */
  const publishOwn = async (documentId: string, reviewer: Person = w.reviewer): Promise<void> => {
    const at = ok(await approve(reviewer, ok(await open(w.author, ARTICLE, documentId), 201)));
    ok(await act(reviewer, at.id, 'publish', { version: at.version }));
  };
  /** An article that readers see on the unit's own site. */
  const ownArticle = async (fields: Record<string, unknown> = {}): Promise<string> => {
    const documentId = await makeDraft(w.author, ARTICLE, articleFields(w, { site: { connect: [{ documentId: w.unitSite }] }, title: `Bài của đơn vị ${randomUUID().slice(0, 8)}`, ...fields }));
    await publishOwn(documentId);
    return documentId;
  };
  /** The unit corrects its own article and publishes it anew. */
  const correct = async (documentId: string, fields: Record<string, unknown>, by: Person = w.author): Promise<void> => {
    ok(await edit(by, ARTICLE, documentId, fields));
    await publishOwn(documentId);
  };
  /** All three stages of the portal pass a copy, and the secretariat publishes it. */
  const passCopy = async (caseId: number, people: readonly Person[] = [w.reviewer2, w.secretary, w.board]): Promise<CaseDetail> => {
    let at = await caseOf(w.secretary, caseId);
    for (const by of people) at = ok(await approve(by, at));
    return ok(await act(w.board2, at.id, 'publish', { version: at.version }));
  };
  /** An article of the unit and its copy, both before the readers. */
  const linked = async (fields: Record<string, unknown> = {}): Promise<{ original: string; copy: string; case: CaseDetail }> => {
    const original = await ownArticle(fields);
    const { documentId: copy, caseId } = ok(await propose(w.author, original), 201);
    return { original, copy, case: await passCopy(caseId) };
  };
  const withdraw = async (by: Person, documentId: string): Promise<void> => {
    const { publishedVersion } = ok(await by.get<{ publishedVersion: number }>(`/moderation/documents/${ARTICLE}/${documentId}`));
    ok(await by.send('POST', `/moderation/published/${ARTICLE}/${documentId}/unpublish`, { explanation: 'Thông tin không còn đúng', version: publishedVersion }));
  };
  return { propose, view, tasks, taskOf, take, settle, caseOf, publishOwn, ownArticle, correct, passCopy, linked, withdraw };
};

export interface PublicArticle {
  readonly documentId: string;
  readonly title: string;
  readonly body: string;
  readonly slug: string;
  readonly author: string;
  readonly source: string;
  readonly site: { readonly path: string };
  readonly unit: { readonly code: string };
  readonly canonicalUrl: string;
  readonly original: { readonly documentId: string; readonly canonicalUrl: string } | null;
  readonly portalCopy: { readonly documentId: string; readonly canonicalUrl: string } | null;
}

export const read = async (w: World, documentId: string): Promise<PublicArticle> => ok(await w.app.anonymous.get<PublicArticle>(`/api/articles/${documentId}`));

import type { CommentsView, ReviewView, RestoreAnswer, TimelineItem } from '../../../src/plugins/review/contracts';
import type { Answer } from '../../support/app';
import type { Person } from '../../support/staff';
import { ok } from '../moderation/world';

/** The routes of review, as a person asks them. */
export const at = (contentType: string, documentId: string): string => `/review/documents/${contentType}/${documentId}`;

export const show = (by: Person, contentType: string, documentId: string, query = ''): Promise<Answer<ReviewView>> =>
  by.get<ReviewView>(`${at(contentType, documentId)}${query}`);

export const review = async (by: Person, contentType: string, documentId: string, query = ''): Promise<ReviewView> => ok(await show(by, contentType, documentId, query));

export const comments = async (by: Person, contentType: string, documentId: string, query = ''): Promise<CommentsView> =>
  ok(await by.get<CommentsView>(`${at(contentType, documentId)}/comments${query}`));

export const comment = (by: Person, contentType: string, documentId: string, body: unknown): Promise<Answer<{ id: number }>> =>
  by.send('POST', `${at(contentType, documentId)}/comments`, body);

export const passage = (quote: string, field = 'body', more: Record<string, unknown> = {}) => ({ kind: 'passage', field, quote, prefix: '', suffix: '', start: 0, ...more });

export const timelineOf = async (by: Person, contentType: string, documentId: string): Promise<TimelineItem[]> =>
  ok(await by.get<TimelineItem[]>(`${at(contentType, documentId)}/timeline`));

export const restore = async (by: Person, contentType: string, documentId: string, revision: number, base?: string): Promise<Answer<RestoreAnswer>> =>
  by.send('POST', `${at(contentType, documentId)}/restore`, { revision, base: base ?? (await review(by, contentType, documentId)).draftHash });

/** The item itself in a page, without what stands around it. */
export const articleIn = (page: string): string => /<article[\s\S]*<\/article>/.exec(page)?.[0] ?? '';

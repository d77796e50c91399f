import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { CommentsView, NewComment, RestoreAnswer, ReviewView, TimelineItem } from '../../../contracts';
import type { ReviewNotes } from '../../../../moderation/contracts';
import { useAnswer, type Loaded } from '../../../../platform/admin/src/public';

interface Answered<T> { readonly data: T }

const at = (contentType: string, documentId: string): string => `/review/documents/${contentType}/${documentId}`;

const query = (parts: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

export const useReview = (contentType: string, documentId: string, revision: string | null, against: string | null): Loaded<Answered<ReviewView>> =>
  useAnswer(`${at(contentType, documentId)}${query({ revision, against })}`);

export const useComments = (contentType: string, documentId: string, revision: string | null): Loaded<Answered<CommentsView>> =>
  useAnswer(`${at(contentType, documentId)}/comments${query({ revision })}`);

export const useTimeline = (contentType: string, documentId: string): Loaded<Answered<readonly TimelineItem[]>> =>
  useAnswer(`${at(contentType, documentId)}/timeline`);

export const useNotes = (contentType: string, documentId: string): Loaded<Answered<readonly ReviewNotes[]>> =>
  useAnswer(`${at(contentType, documentId)}/notes`);

/** What one can do on the screen besides the acts of moderation. */
export const useReviewActs = (contentType: string, documentId: string) => {
  const { post } = useFetchClient();
  return useMemo(() => ({
    comment: (body: NewComment) => post(`${at(contentType, documentId)}/comments`, body),
    answer: (id: number, text: string) => post(`/review/comments/${id}/answers`, { text }),
    resolve: (id: number) => post(`/review/comments/${id}/resolve`, {}),
    reopen: (id: number) => post(`/review/comments/${id}/reopen`, {}),
    restore: async (revision: number, base: string): Promise<RestoreAnswer> =>
      (await post<Answered<RestoreAnswer>>(`${at(contentType, documentId)}/restore`, { revision, base })).data.data,
  }), [post, contentType, documentId]);
};

export type ReviewActs = ReturnType<typeof useReviewActs>;

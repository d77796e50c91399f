import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { CaseDetail, CaseItem, CaseView, FilterGroup, HomePerson, HomeSection, ViewCount } from '../../../contracts';
import { useAnswer, useLoaded, type Loaded } from '../../../../platform/admin/src/public';
import { addressOf, type InboxQuery } from '../inbox-query';
import { useBulk } from './use-bulk';

export interface InboxList {
  readonly data: readonly CaseItem[];
  readonly meta: { readonly pagination: { page: number; pageSize: number; pageCount: number; total: number; more: boolean } };
}

/** One page of the inbox. */
export const useInbox = (query: InboxQuery): Loaded<InboxList> => useAnswer<InboxList>(`/moderation/cases?${addressOf(query)}`);

/** How many each view holds. */
export const useCounts = (): Loaded<{ data: readonly ViewCount[] }> => useAnswer('/moderation/cases/counts');

/** What the filters may offer in this view; nothing is asked before `wanted`. */
export const useFacets = (view: CaseView, wanted: boolean): Loaded<readonly FilterGroup[]> => {
  const { get } = useFetchClient();
  return useLoaded(useCallback(async () =>
    (wanted ? (await get<{ data: readonly FilterGroup[] }>(`/moderation/cases/facets?view=${view}`)).data.data : []), [get, view, wanted]));
};

export interface Home { readonly data: readonly HomeSection[]; readonly meta: { readonly person: HomePerson; readonly today: string } }

export const useHome = (): Loaded<Home> => useAnswer<Home>('/moderation/home');

/** The acts of the inbox: one or several cases at once, and passing one on. */
export const useInboxActs = () => {
  const { post } = useFetchClient();
  const onMany = useBulk();
  const pass = useCallback(async ({ id, version }: CaseItem, to: number): Promise<CaseDetail> =>
    (await post<{ data: CaseDetail }>(`/moderation/cases/${id}/pass`, { to, version })).data.data, [post]);
  return { onMany, pass };
};

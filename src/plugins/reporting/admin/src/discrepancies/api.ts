import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { DiscrepancyAct, DiscrepancyDetail, DiscrepancyInput } from '../../../contracts';
import { HOME } from '../api/addresses';

/** Path of a case inside the staff screens. */
export const discrepancyAddress = (id: number): string => `${HOME}/discrepancies/${id}`;

export interface ListFilters {
  readonly report?: string | undefined;
  readonly state?: string | undefined;
  readonly source?: string | undefined;
  readonly period?: string | undefined;
  readonly template?: string | undefined;
  readonly unit?: string | undefined;
  readonly age?: string | undefined;
  readonly page?: string | undefined;
  readonly pageSize?: string | undefined;
}

/** A page of the list of cases; what is not asked for is left out. */
export const listAddress = (filters: ListFilters): string => {
  const given = Object.entries(filters).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]));
  return `/reporting/discrepancies?${new URLSearchParams(given).toString()}`;
};

interface ActInput {
  readonly act: DiscrepancyAct;
  readonly text: string | null;
  readonly realFigure: string | null;
}

/** Acts on a case; each answers it as it stands after it. */
export const useDiscrepancyAct = () => {
  const { post } = useFetchClient();
  return useMemo(() => async ({ id, version }: DiscrepancyDetail, { act, text, realFigure }: ActInput): Promise<DiscrepancyDetail> =>
    (await post<{ data: DiscrepancyDetail }>(`/reporting/discrepancies/${id}/acts`, { act, version, text, realFigure })).data.data, [post]);
};

/** Records what a person found; answers the new case. */
export const useFinding = () => {
  const { post } = useFetchClient();
  return useMemo(() => async (input: DiscrepancyInput): Promise<DiscrepancyDetail> => (await post<{ data: DiscrepancyDetail }>('/reporting/discrepancies', input)).data.data, [post]);
};

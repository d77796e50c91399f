import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { ChainRule, DefinitionCheck, FormDefinition, ObligationView, PeriodInput, PeriodView, ProgrammeView, TemplateVersionView, TemplateView } from '../../../contracts';

export interface ProgrammeInput {
  readonly name: string;
  readonly legalBasis: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly chains: readonly ChainRule[];
}

export interface Owed {
  readonly template: string;
  readonly units: readonly string[] | { readonly kind: 'commune' };
  readonly dueOn?: string | null;
}

/** The acts of the operator's screens, one function per route. */
export const usePlanActs = () => {
  const { del, post, put } = useFetchClient();
  return useMemo(() => {
    const base = '/reporting';
    const sent = async <T>(call: Promise<{ data: { data: T } }>): Promise<T> => (await call).data.data;
    return {
      addProgramme: (code: string, input: ProgrammeInput) => sent(post<{ data: ProgrammeView }>(`${base}/programmes`, { code, ...input })),
      changeProgramme: ({ code, version }: ProgrammeView, input: ProgrammeInput) => sent(put<{ data: ProgrammeView }>(`${base}/programmes/${code}`, { version, ...input })),
      addTemplate: (programme: string, code: string, title: string) => sent(post<{ data: TemplateView }>(`${base}/templates`, { programme, code, title })),
      startDraft: ({ id }: Pick<TemplateView, 'id'>) => sent(post<{ data: TemplateVersionView }>(`${base}/templates/${id}/draft`, {})),
      check: (template: number, number: number, definition: FormDefinition) => sent(post<{ data: DefinitionCheck }>(`${base}/versions/check`, { template, number, definition })),
      saveDraft: (id: number, version: number, input: { readonly definition: FormDefinition; readonly legalBasis: string; readonly note: string }) =>
        sent(put<{ data: TemplateVersionView }>(`${base}/versions/${id}`, { version, ...input })),
      publish: (id: number, version: number, validFrom: string) => sent(post<{ data: TemplateVersionView }>(`${base}/versions/${id}/publish`, { version, validFrom })),
      retire: (id: number, version: number) => sent(post<{ data: TemplateVersionView }>(`${base}/versions/${id}/retire`, { version })),
      deleteDraft: (id: number, version: number) => del(`${base}/versions/${id}?version=${version}`),
      addPeriod: (programme: string, input: PeriodInput) => sent(post<{ data: PeriodView }>(`${base}/periods`, { programme, ...input })),
      changePeriod: ({ id, version }: PeriodView, input: PeriodInput) => sent(put<{ data: PeriodView }>(`${base}/periods/${id}`, { version, ...input })),
      openPeriod: ({ id, version }: PeriodView) => sent(post<{ data: PeriodView }>(`${base}/periods/${id}/open`, { version })),
      closePeriod: ({ id, version }: PeriodView) => sent(post<{ data: PeriodView }>(`${base}/periods/${id}/close`, { version })),
      saveObligations: ({ id, version }: PeriodView, obligations: readonly Owed[] | { readonly copyFrom: number }) =>
        sent(put<{ data: readonly ObligationView[] }>(`${base}/periods/${id}/obligations`, { version, obligations })),
    };
  }, [del, post, put]);
};

export type PlanActs = ReturnType<typeof usePlanActs>;

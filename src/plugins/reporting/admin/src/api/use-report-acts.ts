import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { CellChange, RemarkView, ReportDetail, SaveResult, TransitionInput } from '../../../contracts';
import type { Waiting } from '../saving/save-queue';

export type RemarkAct = RemarkView['acts'][number];

/** A cell as a save sends it. */
export const changeOf = (id: string, { entry, base }: Waiting): CellChange => {
  const [row = '', column = ''] = id.split('/');
  const key = { row, column, version: base };
  if (entry.kind === 'not-applicable') return { ...key, notApplicable: true, reason: entry.reason };
  return { ...key, value: entry.kind === 'value' ? entry.value : null };
};

const PATHS: Readonly<Record<RemarkAct, string>> = { answer: 'answers', close: 'close', reopen: 'reopen' };

/** The acts of the report screen, one function per route. */
export const useReportActs = () => {
  const { post, put } = useFetchClient();
  return useMemo(() => {
    const base = '/reporting/reports';
    return {
      save: async (id: number, cells: readonly CellChange[]): Promise<SaveResult> =>
        (await put<{ data: SaveResult }>(`${base}/${id}/values`, { cells })).data.data,
      act: async (id: number, input: TransitionInput): Promise<ReportDetail> =>
        (await post<{ data: ReportDetail }>(`${base}/${id}/transitions`, input)).data.data,
      /** Keeps explanations that are not sent yet; an empty text takes one back. */
      explain: (id: number, explanations: readonly { readonly key: string; readonly text: string }[]) => put(`${base}/${id}/explanations`, { explanations }),
      remark: (id: number, cell: { row: string; column: string } | null, text: string) =>
        post(`${base}/${id}/remarks`, { row: cell?.row ?? null, column: cell?.column ?? null, text }),
      actOnRemark: (remark: Pick<RemarkView, 'id' | 'version'>, act: RemarkAct, text: string) =>
        post(`/reporting/remarks/${remark.id}/${PATHS[act]}`, { version: remark.version, text: text || null }),
    };
  }, [post, put]);
};

export type ReportActs = ReturnType<typeof useReportActs>;

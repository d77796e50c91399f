export interface PageQuery { readonly page: number; readonly pageSize: number }

export interface Pagination { readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number } }

export interface PageOf<T> { readonly data: readonly T[]; readonly meta: Pagination }

export const paginationOf = ({ page, pageSize }: PageQuery, total: number): Pagination =>
  ({ pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } });

/** One page of a list that is small enough to be ordered in memory. */
export const slice = <T>(rows: readonly T[], { page, pageSize }: PageQuery): readonly T[] => rows.slice((page - 1) * pageSize, page * pageSize);

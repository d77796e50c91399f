export interface Page<T> {
  readonly data: readonly T[];
  readonly meta: { readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number } };
}

/** One page of a list that is small enough to be filtered in memory. */
export function pageOf<T>(rows: readonly T[], { page, pageSize }: { page: number; pageSize: number }): Page<T> {
  const data = rows.slice((page - 1) * pageSize, page * pageSize);
  return { data, meta: { pagination: { page, pageSize, pageCount: Math.ceil(rows.length / pageSize), total: rows.length } } };
}

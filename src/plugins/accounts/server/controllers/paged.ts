/** One page of a list that is small enough to be filtered in memory. */
export const paged = <T>(rows: readonly T[], { page, pageSize }: { readonly page: number; readonly pageSize: number }) => ({
  data: rows.slice((page - 1) * pageSize, page * pageSize),
  meta: { pagination: { page, pageSize, pageCount: Math.ceil(rows.length / pageSize), total: rows.length } },
});

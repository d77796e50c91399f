import { Pagination } from '@strapi/strapi/admin';

/** Links to the other pages of a list, when there are any. */
export const Pages = ({ pagination }: { pagination: { page: number; pageSize: number; pageCount: number; total: number } }) =>
  pagination.pageCount > 1 ? (
    <Pagination.Root {...pagination} defaultPageSize={20}>
      <Pagination.PageSize options={['20', '50', '100']} />
      <Pagination.Links />
    </Pagination.Root>
  ) : null;

import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { useHeld } from '../../../../platform/admin/src/public';
import { ANSWER, MANAGE } from '../permissions';
import { ListPage } from './ListPage';
import { RequestPage } from './RequestPage';

/** Requests for content: the list, and one of them. */
const RequestsPage = () => {
  const { holds, loading } = useHeld();
  if (loading) return <Page.Loading />;
  if (![...MANAGE, ...ANSWER].some(({ action }) => holds(action))) return <Page.NoPermissions />;
  return (
    <Routes>
      <Route index element={<ListPage />} />
      <Route path=":id" element={<RequestPage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
};

export default RequestsPage;

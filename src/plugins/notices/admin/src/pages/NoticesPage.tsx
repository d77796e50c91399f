import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { ChoicesPage } from './ChoicesPage';
import { ListPage } from './ListPage';

/** One's own notices, and how one wants to get them. */
const NoticesPage = () => (
  <Routes>
    <Route index element={<ListPage />} />
    <Route path="choices" element={<ChoicesPage />} />
    <Route path="*" element={<Page.Error />} />
  </Routes>
);

export default NoticesPage;

import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { ListPage } from './ListPage';
import { PasswordPage } from './PasswordPage';

/** Accounts that one looks after, and the own password. */
const AccountsPage = () => (
  <Routes>
    <Route index element={<ListPage />} />
    <Route path="password" element={<PasswordPage />} />
    <Route path="*" element={<Page.Error />} />
  </Routes>
);

export default AccountsPage;

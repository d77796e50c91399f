import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { ListPage } from './ListPage';
import { PasswordPage } from './PasswordPage';
import { RegisterPage } from './RegisterPage';
import { RequestsPage } from './RequestsPage';

/** Accounts that one looks after, and the own password. */
const AccountsPage = () => (
  <Routes>
    <Route index element={<ListPage />} />
    <Route path="password" element={<PasswordPage />} />
    <Route path="register" element={<RegisterPage />} />
    <Route path="requests" element={<RequestsPage />} />
    <Route path="*" element={<Page.Error />} />
  </Routes>
);

export default AccountsPage;

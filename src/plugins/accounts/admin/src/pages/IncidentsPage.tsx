import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { IncidentListPage } from './IncidentListPage';
import { IncidentPage } from './IncidentPage';

/** Incidents: for everybody who is signed in. */
const IncidentsPage = () => (
  <Routes>
    <Route index element={<IncidentListPage />} />
    <Route path=":id" element={<IncidentPage />} />
    <Route path="*" element={<Page.Error />} />
  </Routes>
);

export default IncidentsPage;

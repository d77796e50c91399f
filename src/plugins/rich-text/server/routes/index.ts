import { staffRoute, staffRoutes } from '../../../platform/server/public';

// Who may upload may read a Word file: its pictures become uploads, and whose they are the media library decides.
export default staffRoutes(
  staffRoute('POST', '/import', 'imports.word', { name: 'admin::hasPermissions', config: { actions: ['plugin::upload.assets.create'] } }),
);

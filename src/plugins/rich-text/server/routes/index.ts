export default {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'POST',
        path: '/import',
        handler: 'imports.word',
        // Who may upload may read a Word file: its pictures become uploads, and whose they are the media library decides.
        config: { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: ['plugin::upload.assets.create'] } }] },
      },
    ],
  },
};

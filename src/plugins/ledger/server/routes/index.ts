export default {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/subjects/:type/:id',
        handler: 'subjects.history',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};

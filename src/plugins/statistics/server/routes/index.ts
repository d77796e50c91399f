const route = (path: string, handler: string) => ({
  method: 'GET' as const,
  path,
  handler,
  // Whose figures one reads, the queries decide by assignment; a role's permission would say it a second time.
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export default {
  admin: {
    type: 'admin',
    routes: [
      route('/figures', 'statistics.figures'),
      route('/figures.xlsx', 'statistics.file'),
      route('/units', 'statistics.units'),
    ],
  },
};

export default {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'POST',
        path: '/heartbeat',
        handler: 'presence.heartbeat',
        // Any signed-in member of staff may ask; the scope of units answers.
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};

export default {
  admin: {
    type: 'admin',
    routes: [
      // Nothing personal: the sign-in page shows it too.
      { method: 'GET', path: '/clock', handler: 'clock.read', config: { auth: false } },
    ],
  },
};

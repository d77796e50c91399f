import path from 'node:path';
import type { Core } from '@strapi/strapi';
import fileFormats from '../database/data/file-formats.json';
import { OUR_PLUGINS } from '../src/plugins/platform/contracts/our-plugins';

// One path that is the source folder at build time and dist at run time.
const own = (name: string) => ({ enabled: true, resolve: path.join(__dirname, '..', 'src', 'plugins', name) });

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  ...Object.fromEntries(OUR_PLUGINS.map((name) => [name, own(name)])),
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      register: { allowedFields: [] },
    },
  },
  upload: {
    config: {
      sizeLimit: env.int('UPLOAD_MAX_BYTES', 50 * 1024 * 1024),
      // Core's own check behind ours (src/extensions/upload): the same list, without dates and without a look inside.
      security: { allowedTypes: fileFormats.formats.flatMap(({ mimes }) => mimes) },
      breakpoints: { xlarge: 1920, large: 1000, medium: 750, small: 500 },
    },
  },
});

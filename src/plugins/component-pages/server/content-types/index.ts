import site from './site/schema.json';

export default { site: { schema: site } };

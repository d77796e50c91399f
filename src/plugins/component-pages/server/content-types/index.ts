import menu from './menu/schema.json';
import page from './page/schema.json';
import profile from './profile/schema.json';
import site from './site/schema.json';

export default { site: { schema: site }, page: { schema: page }, menu: { schema: menu }, profile: { schema: profile } };

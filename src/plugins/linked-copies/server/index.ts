import bootstrap from './bootstrap';
import contentTypes from './content-types';
import controllers from './controllers';
import register from './register';
import routes from './routes';

export default { register, bootstrap, contentTypes, controllers, routes };

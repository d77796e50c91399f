import contentTypes from './content-types';
import controllers from './controllers';
import bootstrap from './bootstrap';
import register from './register';
import routes from './routes';

export default { register, bootstrap, contentTypes, controllers, routes };

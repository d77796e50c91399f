import bootstrap from './bootstrap';
import controllers from './controllers';
import register from './register';
import routes from './routes';

export default { register, bootstrap, controllers, routes };

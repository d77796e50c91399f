import bootstrap from './bootstrap';
import controllers from './controllers';
import middlewares from './middlewares';
import register from './register';
import routes from './routes';

export default { register, bootstrap, controllers, middlewares, routes };

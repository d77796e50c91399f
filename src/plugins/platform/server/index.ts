import bootstrap from './bootstrap';
import clock from './controllers/clock';
import middlewares from './middlewares';
import register from './register';
import routes from './routes';

export default { register, bootstrap, middlewares, controllers: { clock }, routes };

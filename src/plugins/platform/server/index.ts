import bootstrap from './bootstrap';
import middlewares from './middlewares';
import register from './register';

export default { register, bootstrap, middlewares };

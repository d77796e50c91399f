import bootstrap from './bootstrap';
import register from './register';

export default { register, bootstrap };

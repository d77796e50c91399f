import figures from './figures';
import imports from './imports';

export default { figures, imports };

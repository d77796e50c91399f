import figures from './figures';
import imports from './imports';
import plans from './plans';
import reports from './reports';

export default { figures, imports, plans, reports };

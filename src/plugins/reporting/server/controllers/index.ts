import figures from './figures';
import imports from './imports';
import reports from './reports';

export default { figures, imports, reports };

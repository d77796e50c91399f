import discrepancies from './discrepancies';
import figures from './figures';
import imports from './imports';
import plans from './plans';
import reports from './reports';

export default { discrepancies, figures, imports, plans, reports };

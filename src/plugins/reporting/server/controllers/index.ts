import discrepancies from './discrepancies';
import figures from './figures';
import imports from './imports';
import reports from './reports';

export default { discrepancies, figures, imports, reports };

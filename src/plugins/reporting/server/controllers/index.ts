import plans from './plans';
import reports from './reports';

export default { plans, reports };

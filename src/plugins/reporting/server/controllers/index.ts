import plans from './plans';

export default { plans };

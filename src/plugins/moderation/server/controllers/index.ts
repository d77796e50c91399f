import cases from './cases';
import writing from './writing';

export default { cases, writing };

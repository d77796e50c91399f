import cases from './cases';
import inbox from './inbox';
import writing from './writing';

export default { cases, inbox, writing };

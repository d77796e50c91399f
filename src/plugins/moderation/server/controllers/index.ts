import cases from './cases';
import inbox from './inbox';

export default { cases, inbox };

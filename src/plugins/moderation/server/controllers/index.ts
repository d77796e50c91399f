import cases from './cases';

export default { cases };

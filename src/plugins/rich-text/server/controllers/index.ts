import imports from './import';

export default { imports };

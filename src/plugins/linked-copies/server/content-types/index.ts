import sectionDelegation from './section-delegation/schema.json';

export default { 'section-delegation': { schema: sectionDelegation } };

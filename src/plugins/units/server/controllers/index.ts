import assignments from './assignments';
import people from './people';
import units from './units';

export default { assignments, people, units };

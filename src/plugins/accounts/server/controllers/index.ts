import incidents from './incidents';
import me from './me';
import people from './people';

export default { incidents, me, people };

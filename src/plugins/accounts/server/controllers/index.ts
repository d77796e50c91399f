import me from './me';
import people from './people';

export default { me, people };

import statistics from './statistics';
import views from './views';

export default { statistics, views };

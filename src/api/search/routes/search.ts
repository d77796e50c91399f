import { search } from '../../../public-api/resources/search';
import { routesOf } from '../../../public-api/serve';

export default routesOf(search);

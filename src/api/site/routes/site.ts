import { sites } from '../../../public-api/resources/sites';
import { routesOf } from '../../../public-api/serve';

export default routesOf(sites);

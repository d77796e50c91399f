import { unitResource } from '../../../public-api/resources/units';
import { routesOf } from '../../../public-api/serve';

export default routesOf(unitResource);

import { unitResource } from '../../../public-api/resources/units';
import { controllerOf } from '../../../public-api/serve';

export default controllerOf(unitResource);

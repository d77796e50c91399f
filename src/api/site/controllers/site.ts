import { sites } from '../../../public-api/resources/sites';
import { controllerOf } from '../../../public-api/serve';

export default controllerOf(sites);

import { search } from '../../../public-api/resources/search';
import { controllerOf } from '../../../public-api/serve';

export default controllerOf(search);

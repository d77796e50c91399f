import { pages } from '../../../public-api/resources/pages';
import { controllerOf } from '../../../public-api/serve';

export default controllerOf(pages);

import { pages } from '../../../public-api/resources/pages';
import { routesOf } from '../../../public-api/serve';

export default routesOf(pages);

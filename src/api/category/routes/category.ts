import { categories } from '../../../public-api/resources/categories';
import { routesOf } from '../../../public-api/serve';

export default routesOf(categories);

import { articles } from '../../../public-api/resources/articles';
import { routesOf } from '../../../public-api/serve';

export default routesOf(articles);
